// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QDialog>

class QLabel;
class QSlider;

namespace stunt {

class MatchSheetModel;
class OnionSkin;

// A stitch at the monitor: its two frames overlaid, wiped or side by side, with the match sheet beneath. The frames are
// read when it opens; one that cannot be read is told, and the rest is shown.
class OnionSkinDialog : public QDialog
{
    Q_OBJECT

public:
    OnionSkinDialog(const Workspace &workspace, Id<Stitch> stitch, QWidget *parent);

    [[nodiscard]] OnionSkin *skin() const { return m_skin; }

private:
    void readFrames(const Project &project, const Stitch &stitch);
    QWidget *makeControls();

    OnionSkin *m_skin;
    QLabel *m_told;
    QSlider *m_share = nullptr;
    MatchSheetModel *m_sheet;
};

}  // namespace stunt
