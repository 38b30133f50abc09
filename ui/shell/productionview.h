// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/composition.h"
#include "ui/shell/document.h"
#include "ui/shell/settings.h"

class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace stunt {

class FindingsStrip;
class InspectorHost;
class NoticeBar;
class Rail;

// An open production in a window: the rail, the place it shows, the inspector. Places and forms are built when first
// shown, so that a window costs what it shows.
class ProductionView : public QWidget
{
    Q_OBJECT

public:
    // `always` are the window's actions that begin the tool bar.
    ProductionView(std::shared_ptr<Document> document, Dialogs &dialogs, const Composition &composition,
                   const QList<QAction *> &always, QWidget *parent = nullptr);
    ~ProductionView() override;

    [[nodiscard]] Document &document() const { return *m_document; }
    [[nodiscard]] std::shared_ptr<Document> sharedDocument() const { return m_document; }
    [[nodiscard]] Selection &selection() { return m_selection; }
    [[nodiscard]] NoticeBar &notices() { return *m_notices; }

    // Shows a place of the rail, 0-based; builds it if it never was. An index past the end is ignored.
    void showPlace(int index);
    [[nodiscard]] int placeIndex() const { return m_current; }
    // The place on show; null when the composition has none.
    [[nodiscard]] Place *place() const;
    // Selects a record and shows it: in this place if it can, else in the first place that can; one that no place shows
    // by itself is shown with what owns it. `field` is the JSON name of a field to give the keyboard to, where the
    // inspector has it, which is opened for that.
    void goTo(const RecordRef &ref, const QString &field = {});
    void focusFilter();
    void openRuleNumbers();

    void setInspectorVisible(bool visible);
    [[nodiscard]] bool isInspectorVisible() const;
    void setFindingsVisible(bool visible);
    [[nodiscard]] bool areFindingsVisible() const;
    [[nodiscard]] FindingsStrip &findings() { return *m_findings; }
    // Writes what is being typed. False when a field refused it; the field has the focus then.
    bool settle();

    void restoreLayout(const WindowLayout &layout);
    void readLayout(WindowLayout &layout) const;

signals:
    void placeShown(int index);
    // A field of it was gone to while it was hidden.
    void inspectorWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeCentre(const QList<QAction *> &always);
    void showCommands(Place *place);
    void rememberSelection();
    // Makes the selection what `place` highlights, unless the place shows the selection already.
    void takeUpSelection(int index);
    Place *builtPlace(int index);
    bool reveal(const RecordRef &ref);
    void showFindings();

    std::shared_ptr<Document> m_document;
    Selection m_selection;
    Workspace m_workspace;
    Composition m_composition;
    std::vector<Place *> m_places;                   // beside the composition's; null until first shown
    std::vector<std::vector<RecordRef>> m_selected;  // what was selected last while each place was shown
    int m_current = -1;
    Rail *m_rail = nullptr;
    QToolBar *m_bar = nullptr;
    QList<QAction *> m_shownCommands;
    QLineEdit *m_filter = nullptr;
    NoticeBar *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_panes = nullptr;
    InspectorHost *m_inspector = nullptr;
    FindingsStrip *m_findings = nullptr;
};

}  // namespace stunt
