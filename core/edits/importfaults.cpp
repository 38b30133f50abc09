// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/importfaults.h"

#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductionImport)
};

}  // namespace

Error faultAt(const QString &path, Error error)
{
    error.path = path;
    error.message = Tr::tr("%1: %2").arg(path, error.message);
    return error;
}

QString fieldPath(const QString &path, const char *field)
{
    return path + u'/' + QString::fromLatin1(field);
}

Error danglingAt(const DanglingPlace &place, const QString &label, const QString &id)
{
    const QString where =
        fieldPath(place.path, place.field) + (place.index ? u'/' + QString::number(*place.index) : QString());
    return faultAt(where, refused(Tr::tr("There is no %1 with the id “%2”.").arg(label, id), u"dangling"_s));
}

Error invalidAt(const QString &path, const char *field, const QString &sentence)
{
    return faultAt(fieldPath(path, field), refused(sentence, u"invalid"_s));
}

void FaultList::add(Error fault)
{
    const auto isSame = [&](const Error &known) { return known.path == fault.path; };
    // A name may have line breaks, and each fault is one line.
    fault.message.replace(u'\n', u'⏎');
    if (!isFull() && std::none_of(m_faults.begin(), m_faults.end(), isSame))
        m_faults.push_back(std::move(fault));
}

Result<> FaultList::result() const
{
    if (m_faults.empty())
        return {};
    Error all = m_faults.front();
    for (std::size_t i = 1; i < m_faults.size(); ++i)
        all.message += u'\n' + m_faults[i].message;
    if (isFull())
        all.message += u'\n' + Tr::tr("There may be more.");
    return all;
}

void LabelSearch::offer(const QString &label, const char *field)
{
    if (label.size() <= m_longest || !m_sentence.startsWith(label + u' '))
        return;
    m_longest = label.size();
    m_field = field;
}

}  // namespace stunt
