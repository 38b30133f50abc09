// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/print/documentpages.h"

class QWidget;

namespace stunt {

// Asks for a printer and draws the pages on it as vectors, on their paper. `name` is the job's name in the queue. Errors:
// cancelled in the dialog; a printer that cannot be drawn on.
[[nodiscard]] Result<> printPages(const DocumentPages &pages, const QString &name, QWidget *parent);

}  // namespace stunt
