// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace stunt {

// The right pane: the form of the record that is selected, built when a record of its kind is first selected.
class InspectorHost : public QWidget
{
    Q_OBJECT

public:
    InspectorHost(const Workspace &workspace, std::vector<InspectorEntry> entries, QWidget *parent = nullptr);

    // The form on show; null when nothing is selected or no form shows its kind.
    [[nodiscard]] InspectorForm *form() const { return m_form; }
    // Gives the keyboard to the widget that edits the field with this JSON name, on whatever tab it is; false when the
    // form on show has none.
    bool focusField(const QString &name);

private:
    void show(const RecordRef &ref);
    void refresh();
    InspectorForm *formFor(const RecordRef &ref);

    Workspace m_workspace;
    std::vector<InspectorEntry> m_entries;
    std::vector<InspectorForm *> m_forms;  // beside the entries; null until first needed
    InspectorForm *m_form = nullptr;
    QLabel *m_title;
    QStackedWidget *m_stack;
    QLabel *m_empty;
};

}  // namespace stunt
