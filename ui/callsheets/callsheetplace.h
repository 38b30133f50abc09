// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/callsheet.h"
#include "ui/shell/place.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QListView;
class QStackedWidget;

namespace stunt {

class DayListModel;
class SheetView;

// The days beside the live preview of the chosen one's call sheet. The sheet is composed and drawn again shortly after
// the production changed, once for many changes in a row, and only while it is seen.
class CallSheetPlace : public Place
{
    Q_OBJECT

public:
    CallSheetPlace(const Workspace &workspace, QWidget *parent);

    [[nodiscard]] QList<QAction *> commands() const override;
    void setFilter(const QString &words) override;
    bool reveal(const RecordRef &ref) override;
    [[nodiscard]] bool shows(const RecordRef &ref) const override;
    [[nodiscard]] RecordRef highlighted() const override;

    [[nodiscard]] SheetView *view() const { return m_view; }
    // Draws now what would be drawn shortly.
    void refreshNow();

signals:
    // A sheet was drawn anew.
    void rendered();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QAction *command(const char *name, const QString &text, const QString &iconName, const QKeySequence &keys);
    void makeCommands();
    QWidget *makeDayList();
    QWidget *makeSheet();
    void chooseDay(MaybeId<ShootDay> day);
    void followSelection();
    void refreshSoon();
    [[nodiscard]] Result<CallSheet> compose() const;
    void exportPdf();
    void print();
    void updateState();
    [[nodiscard]] QAction *wayToShootDays() const;
    void say(const QString &message, bool warning);

    Workspace m_workspace;
    DayListModel *m_days;
    QListView *m_list;
    SheetView *m_view;
    QComboBox *m_paper;
    QComboBox *m_audience;
    QLabel *m_message;
    QStackedWidget *m_stack;
    QTimer m_timer;
    MaybeId<ShootDay> m_day;
    bool m_stale = true;
    QAction *m_export = nullptr;
    QAction *m_print = nullptr;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_fit = nullptr;
    QAction *m_goToDays = nullptr;
};

// "The Glass Stair Main unit 2027-03-27.pdf": a file name any system takes.
[[nodiscard]] QString suggestedFileName(const CallSheet &sheet);

}  // namespace stunt
