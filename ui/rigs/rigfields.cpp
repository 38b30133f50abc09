// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/rigfields.h"

#include <QRegularExpression>
#include <cmath>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RigsPlace", text);
}

}  // namespace

Result<> readFactor(const QString &text, std::optional<int> &milli)
{
    QString plain = text.trimmed();
    if (plain.isEmpty()) {
        milli.reset();
        return {};
    }
    static const QRegularExpression form(u"^(\\d{1,5})(?:[.,](\\d{1,3}))?$"_s);
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return refused(say("“%1” is not a factor with at most three decimals, like 2.5.").arg(plain));
    const QString decimals = match.captured(2).leftJustified(3, u'0');
    milli = match.captured(1).toInt() * 1000 + decimals.toInt();
    return {};
}

QString peopleText(const ProjectData &data, const std::vector<Id<Person>> &people)
{
    QStringList names;
    for (const Id<Person> &id : people)
        names.append(distinguishingName(data, id));
    return names.join(u"; "_s);
}

Result<> readPeople(const ProjectData &data, const QString &text, std::vector<Id<Person>> &people)
{
    const std::vector<PersonLabel> known = peopleToChoose(data);
    std::vector<Id<Person>> read;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (name.isEmpty())
            continue;
        const auto named = std::ranges::find_if(known, [&](const PersonLabel &label) {
            return label.text().compare(name, Qt::CaseInsensitive) == 0;
        });
        MaybeId<Person> id = named == known.end() ? std::nullopt : MaybeId<Person>(named->person->id);
        // Somebody archived stays on the list they are on.
        for (const Id<Person> &old : people)
            if (!id && distinguishingName(data, old).compare(name, Qt::CaseInsensitive) == 0)
                id = old;
        if (!id)
            return refused(say("“%1” is nobody's name in People.").arg(name));
        if (std::ranges::find(read, *id) == read.end())
            read.push_back(*id);
    }
    people = std::move(read);
    return {};
}

QStringList readStates(const QString &text)
{
    QStringList states;
    static const QRegularExpression separator(u"[,\\n]"_s);
    for (const QString &part : text.split(separator))
        if (!part.trimmed().isEmpty())
            states.append(part.trimmed());
    return states;
}

}  // namespace stunt
