// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/peoplemime.h"

#include <QMimeData>

namespace stunt {

QMimeData *mimeOfPeople(const std::vector<Id<Person>> &people)
{
    QByteArray ids;
    for (const Id<Person> &id : people)
        ids += id.toText().toLatin1() + '\n';
    auto *mime = new QMimeData;
    mime->setData(QLatin1StringView(peopleMimeType), ids);
    return mime;
}

std::vector<Id<Person>> peopleIn(const QMimeData *mime)
{
    std::vector<Id<Person>> people;
    for (const QByteArray &line : mime->data(QLatin1StringView(peopleMimeType)).split('\n'))
        if (const auto id = Uuid::fromText(QString::fromLatin1(line)))
            people.emplace_back(*id);
    return people;
}

}  // namespace stunt
