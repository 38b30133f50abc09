// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selection.h"

namespace stunt {

void Selection::select(RecordRef ref)
{
    if (std::holds_alternative<std::monostate>(ref))
        clear();
    else
        select(std::vector{std::move(ref)});
}

void Selection::select(std::vector<RecordRef> refs)
{
    if (refs == m_records)
        return;
    m_records = std::move(refs);
    emit changed();
}

void Selection::clear()
{
    select(std::vector<RecordRef>{});
}

}  // namespace stunt
