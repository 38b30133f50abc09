// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace stunt {

// Lets the wheel scroll the form around a small table and not the table sideways: what is rolled down over the bar beneath
// it belongs to the form, and so does a trackpad's drift to the side on the way down. Going sideways on purpose still does.
void keepStill(QTableView *table);

}  // namespace stunt
