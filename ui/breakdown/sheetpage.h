// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/breakdownsheet.h"
#include "ui/shell/place.h"

class QCheckBox;
class QLabel;
class QScrollArea;
class QToolButton;

namespace stunt {

class SheetBody;

// The breakdown's other face: the sheet of the selected beat, or of the scene it is in.
class SheetPage : public QWidget
{
    Q_OBJECT

public:
    SheetPage(const Workspace &workspace, QWidget *parent);

    [[nodiscard]] QList<QAction *> commands() const;
    // The scene or beat whose sheet is shown; empty: none.
    [[nodiscard]] RecordRef subject() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void takeSelection();
    void refresh();
    [[nodiscard]] Result<BreakdownSheet> compose(Audience audience) const;
    void exportPdf();
    void printSheet();
    enum class Step { Back, On };
    void step(Step step);

    Workspace m_workspace;
    RecordRef m_chosen;
    QCheckBox *m_wholeScene;
    QScrollArea *m_area;
    SheetBody *m_body;
    QLabel *m_empty;
    QAction *m_back;
    QAction *m_on;
    QAction *m_export;
    QAction *m_print;
};

}  // namespace stunt
