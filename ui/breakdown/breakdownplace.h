// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QTabWidget;

namespace stunt {

class BeatsPage;
class SheetPage;
class TablePage;

// The breakdown's two faces, the table of beats and the sheet of one of them or its scene, and the scenes and locations, as
// the tabs of one place.
class BreakdownPlace : public Place
{
    Q_OBJECT

public:
    BreakdownPlace(const Workspace &workspace, QWidget *parent);

    [[nodiscard]] QList<QAction *> commands() const override;
    void setFilter(const QString &words) override;
    bool reveal(const RecordRef &ref) override;
    [[nodiscard]] bool shows(const RecordRef &ref) const override;

private:
    void showCommands();

    QTabWidget *m_tabs;
    BeatsPage *m_beats;
    SheetPage *m_sheet;
    TablePage *m_scenes;
    TablePage *m_locations;
    QAction *m_showSheet;
};

}  // namespace stunt
