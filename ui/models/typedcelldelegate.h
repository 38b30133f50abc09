// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStyledItemDelegate>
#include <QVariant>

class QComboBox;
class QLineEdit;

namespace stunt {

// One of the values a cell can have.
struct CellChoice {
    QString label;   // what a person reads, plain text
    QVariant value;  // what setData() is given
};
using CellChoices = QList<CellChoice>;

// Roles by which a model tells how its cells are typed into; they pass through proxies.
enum CellRole {
    ChoicesRole = Qt::UserRole + 64,  // CellChoices: the cell is chosen from a list; none: it is typed as text
    RefusalRole,                      // QString: why the last setData() of the model returned false
};

// Edits cells in place. A text the model refuses stays in the open editor with the sentence beside it, so that nothing
// typed is lost; Esc gives up. Nothing is committed while typing.
class TypedCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // Figures stand a little off the cell's far edge, so that they do not run into the next column.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *createChooser(QWidget *parent, const CellChoices &choices) const;
    // Commits; true when the model took it (the editor may be gone then).
    bool commit(QWidget *editor);
    bool finish(QWidget *editor, EndEditHint hint);
};

}  // namespace stunt

Q_DECLARE_METATYPE(stunt::CellChoice)
