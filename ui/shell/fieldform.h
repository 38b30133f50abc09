// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/fieldeditor.h"

#include <QSet>
#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace stunt {

// The property of a widget in a form that holds the JSON name of the field it edits: where a finding leads to.
inline constexpr char fieldProperty[] = "field";

// The layout of an inspector's form: sections of labelled fields, label beside the field, wide ones beneath their
// label. Labels get mnemonics that no other label of the form and no menu of the window has.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    // Starts a section under a heading.
    void addSection(const QString &title);
    // Adds a field with its label; the form owns it from now on.
    void addField(const QString &label, FieldEditor *field);
    // Adds a field across the whole width, beneath its label.
    void addWideField(const QString &label, FieldEditor *field);
    // Adds any widget across the whole width: a table of parts, a row of buttons.
    void addWidget(QWidget *widget);

    [[nodiscard]] const std::vector<FieldEditor *> &fields() const { return m_fields; }
    void setWritable(bool writable);
    // Commits every field in which something is left; false when one was refused.
    bool commitAll();

private:
    QLabel *makeLabel(const QString &label, FieldEditor *field);
    [[nodiscard]] QString withMnemonic(const QString &label);
    QGridLayout *grid();

    QVBoxLayout *m_column;
    QGridLayout *m_grid = nullptr;
    std::vector<FieldEditor *> m_fields;
    QSet<QChar> m_mnemonics;
};

}  // namespace stunt
