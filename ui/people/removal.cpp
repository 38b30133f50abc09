// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/removal.h"

#include "ui/importing/visibletext.h"

#include "core/project/recordref.h"

#include <QCoreApplication>
#include <QLocale>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Removal", text);
}

// "Ana Quiroga, Lee Okafor and 3 more".
QString namesOf(const QStringList &names)
{
    constexpr qsizetype most = 4;
    if (names.size() <= most)
        return names.join(u", "_s);
    return tr("%1 and %2 more")
        .arg(QStringList(names.mid(0, most)).join(u", "_s), QLocale().toString(names.size() - most));
}

template<class T>
Dialogs::Question question(const ProjectData &data, const std::vector<Id<T>> &ids, const Dialogs::Question &words)
{
    QStringList removed;
    QStringList archived;
    for (const Id<T> id : ids)
        (isReferenced(data, id) ? archived : removed).append(visibleText(recordName(data, RecordRef(id))));
    QStringList sentences;
    if (!removed.isEmpty())
        sentences.append(words.text.arg(namesOf(removed)));
    if (!archived.isEmpty()) {
        sentences.append(tr("Archived, because the plan uses them: %1. They leave the lists and stay where they are "
                            "used.")
                             .arg(namesOf(archived)));
    }
    return {.title = words.title,
            .text = sentences.join(u"\n\n"_s),
            .accept = removed.isEmpty() ? tr("Archive") : words.accept};
}

}  // namespace

bool isReferenced(const ProjectData &data, Id<Person> person)
{
    return !data.referring<Role>(person).empty() || !data.referring<Part>(person).empty()
        || !data.referring<Double>(person).empty() || !data.referring<Call>(person).empty()
        || !data.referring<CrewCall>(person).empty() || !data.referring<Cover>(person).empty();
}

bool isReferenced(const ProjectData &data, Id<Role> role)
{
    return !data.referring<Part>(role).empty();
}

Dialogs::Question removalQuestion(const ProjectData &data, const std::vector<Id<Person>> &people)
{
    return question(data, people,
                    {.title = tr("Remove people"),
                     .text = tr("Removed with their skills, certificates and availability: %1."),
                     .accept = tr("Remove")});
}

Dialogs::Question removalQuestion(const ProjectData &data, const std::vector<Id<Role>> &roles)
{
    return question(
        data, roles,
        {.title = tr("Remove roles"), .text = tr("Removed with their doubles: %1."), .accept = tr("Remove")});
}

}  // namespace stunt
