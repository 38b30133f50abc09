// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QWidget>

namespace stunt {

// The size a dialog opens in: as wanted, but not beyond nine tenths of its screen. On a small one, or at 200 %, what
// does not fit is scrolled to.
[[nodiscard]] inline QSize fittedToScreen(const QWidget &dialog, QSize wanted)
{
    return wanted.boundedTo(dialog.screen()->availableSize() * 9 / 10);
}

}  // namespace stunt
