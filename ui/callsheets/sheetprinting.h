// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/callsheet.h"

class QWidget;

namespace stunt {

// Asks for a printer and draws the sheet on it as vectors, on the sheet's paper. `name` is the job's name in the queue.
// Errors: cancelled in the dialog; no font to print with; a printer that cannot be drawn on.
[[nodiscard]] Result<> printSheet(const CallSheet &sheet, const QString &name, QWidget *parent);

}  // namespace stunt
