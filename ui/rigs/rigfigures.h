// SPDX-License-Identifier: GPL-3.0-or-later
// How figures that somebody's life hangs on look while nobody has said them: “Unknown”, with a sign where a rule asks for
// them; never an empty cell, which reads as “nothing to see here”.
#pragma once

#include "ui/models/columns.h"
#include "ui/rigs/statecolumn.h"

namespace stunt {

// What kind of question a figure of a rig use answers.
enum class RigFigure { Line, Fall, Clearance, Box };

// Whether a rule asks for figures of a kind: a line's of what carries people on one, a fall's of what catches or is rated
// for one, clearances where the maker wants some or nobody knows whether, a box rig's of a box rig.
[[nodiscard]] bool isAskedFor(const ProjectData &data, const RigUse &use, RigFigure kind);
// “Unknown”.
[[nodiscard]] QString unknownWord();

// Makes a column say `word` where nobody gave a value, with the sign of the unknown where `asked`.
template<class T>
[[nodiscard]] RecordColumn<T> sayingUnknown(RecordColumn<T> column,
                                            std::function<bool(const ProjectData &, const T &)> asked,
                                            const QString &word = unknownWord())
{
    if (!column.editText)
        column.editText = column.text;
    column.text = [plain = column.editText, word](const ProjectData &data, const T &record) {
        const QString text = plain(data, record);
        return text.isEmpty() ? word : text;
    };
    column.extra = [plain = column.editText, asked = std::move(asked)](const ProjectData &data, const T &record,
                                                                       int role) {
        if (role != Qt::DecorationRole && role != Qt::FontRole)
            return QVariant();
        return plain(data, record).isEmpty() && asked(data, record) ? stateRole({PlanState::Unknown, {}}, role)
                                                                    : QVariant();
    };
    return column;
}

// An edited figure of a rig use.
template<class V>
[[nodiscard]] RecordColumn<RigUse> figureColumn(RigFigure kind, V RigUse::*member)
{
    return sayingUnknown<RigUse>(columns::edited(member), [kind](const ProjectData &data, const RigUse &use) {
        return isAskedFor(data, use, kind);
    });
}

// A factor in thousandths, typed as “2.5”.
[[nodiscard]] RecordColumn<RigUse> factorColumn(std::optional<int> RigUse::*member);
// Who flies, edited as names separated by ;.
[[nodiscard]] RecordColumn<RigUse> flyersColumn();
// Who works the rig, in words: “Bo Bystander, backup Mia Chen”; “Nobody named” for a line that nobody works.
[[nodiscard]] RecordColumn<RigUse> operatorsColumn();

// The columns of a rig use's operators, for one use that `use` tells: its flyers are the only ones to choose from.
[[nodiscard]] std::vector<RecordColumn<RigOperator>> rigOperatorColumns(const std::function<MaybeId<RigUse>()> &use);
inline constexpr int operatorColumnOfOperators = 1;

}  // namespace stunt
