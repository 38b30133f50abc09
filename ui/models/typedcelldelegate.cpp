// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/typedcelldelegate.h"

#include "ui/models/plaintooltip.h"
#include "ui/models/recordtable.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QTimer>
#include <QToolTip>

namespace stunt {

namespace {

constexpr const char *refusalProperty = "stuntRefusal";
constexpr const char *closingProperty = "stuntClosing";
constexpr int figurePadding = 10;   // pixels
constexpr int searchableFrom = 10;  // longer lists are searched by typing
constexpr int refusalShownMs = 60'000;

void showRefusal(QWidget *editor, const QString &sentence)
{
    editor->setAccessibleDescription(sentence);
    editor->setToolTip(plainToolTip(sentence));
    QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), plainToolTip(sentence), editor, {},
                       refusalShownMs);
}

// What a cell is chosen from: its own choices, or the labels a table of records gives.
CellChoices choicesAt(const QModelIndex &index)
{
    auto choices = index.data(ChoicesRole).value<CellChoices>();
    if (choices.isEmpty())
        for (const QString &label : index.data(RecordTable::LabelsRole).toStringList())
            choices.push_back({label, label});
    return choices;
}

// Sets the value; the sentence of the refusal, empty when it was taken.
QString write(QAbstractItemModel *model, const QModelIndex &index, const QVariant &value)
{
    QString sentence;
    QMetaObject::Connection listening;
    if (const auto *table = qobject_cast<RecordTable *>(model))
        listening = QObject::connect(table, &RecordTable::refused, table,
                                     [&sentence](const QModelIndex &, const QString &, const Error &error) {
                                         sentence = error.message;
                                     });
    const QPersistentModelIndex where(index);
    const bool taken = model->setData(index, value, Qt::EditRole);
    QObject::disconnect(listening);
    if (taken)
        return {};
    return sentence.isEmpty() ? where.data(RefusalRole).toString() : sentence;
}

}  // namespace

void TypedCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    if (!cell.displayAlignment.testFlag(Qt::AlignTrailing)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QString text = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QRect area = QStyle::visualRect(cell.direction, cell.rect, cell.rect.adjusted(0, 0, -figurePadding, 0));
    painter->save();
    painter->setFont(cell.font);
    style->drawItemText(painter, area, static_cast<int>(QStyle::visualAlignment(cell.direction, cell.displayAlignment)),
                        cell.palette, true, cell.fontMetrics.elidedText(text, Qt::ElideRight, area.width()),
                        cell.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text);
    painter->restore();
}

QWidget *TypedCellDelegate::createChooser(QWidget *parent, const CellChoices &choices) const
{
    auto *box = new QComboBox(parent);
    for (const CellChoice &choice : choices)
        box->addItem(choice.label, choice.value);
    box->setMaxVisibleItems(16);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    if (choices.size() >= searchableFrom) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    } else {
        // The list is what the cell was opened for.
        QTimer::singleShot(0, box, [box] {
            if (box->isVisible())
                box->showPopup();
        });
    }
    auto *self = const_cast<TypedCellDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] { self->finish(box, NoHint); });
    return box;
}

QWidget *TypedCellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const CellChoices choices = choicesAt(index);
    QWidget *editor = nullptr;
    if (choices.isEmpty())
        editor = new QLineEdit(parent);
    else
        editor = createChooser(parent, choices);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void TypedCellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        if (line->isModified())
            return;  // the data changed elsewhere while somebody types here
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    } else if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
        if (box->isEditable())
            box->lineEdit()->selectAll();
    }
}

void TypedCellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    QVariant value;
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        value = line->text();
    } else if (auto *box = qobject_cast<QComboBox *>(editor)) {
        int row = box->currentIndex();
        if (box->isEditable()) {
            row = box->findText(box->currentText(), Qt::MatchFixedString);
            if (row < 0)
                row = box->findText(box->currentText(), Qt::MatchContains);
            if (row < 0) {
                editor->setProperty(refusalProperty, tr("“%1” is not in the list.").arg(box->currentText()));
                return;
            }
        }
        value = box->itemData(row);
    }
    const QPointer<QWidget> alive(editor);
    const QString sentence = write(model, index, value);
    if (alive)
        alive->setProperty(refusalProperty, sentence);
}

void TypedCellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    QRect area = option.rect;
    const QSize wanted = editor->sizeHint();
    if (qobject_cast<QComboBox *>(editor))
        area.setWidth(std::max(area.width(), std::min(wanted.width(), 320)));
    if (area.height() < wanted.height()) {
        area.setTop(area.center().y() - wanted.height() / 2);
        area.setHeight(wanted.height());
    }
    if (const QWidget *viewport = editor->parentWidget())
        area.moveLeft(std::max(0, std::min(area.left(), viewport->width() - area.width())));
    editor->setGeometry(area);
}

bool TypedCellDelegate::commit(QWidget *editor)
{
    const QPointer<QWidget> alive(editor);
    editor->setProperty(refusalProperty, QString());
    emit commitData(editor);
    if (!alive)
        return true;
    const QString sentence = alive->property(refusalProperty).toString();
    if (sentence.isEmpty())
        return true;
    showRefusal(alive, sentence);
    return false;
}

bool TypedCellDelegate::finish(QWidget *editor, EndEditHint hint)
{
    if (editor->property(closingProperty).toBool())
        return true;
    const QPointer<QWidget> alive(editor);
    if (!commit(editor))
        return false;
    if (alive) {
        alive->setProperty(closingProperty, true);
        QToolTip::hideText();
        emit closeEditor(alive, hint);
    }
    return true;
}

bool TypedCellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (!editor || editor->property(closingProperty).toBool())
        return QStyledItemDelegate::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            finish(editor, SubmitModelCache);
            return true;
        case Qt::Key_Tab:
            finish(editor, EditNextItem);
            return true;
        case Qt::Key_Backtab:
            finish(editor, EditPreviousItem);
            return true;
        case Qt::Key_Escape:
            editor->setProperty(closingProperty, true);
            QToolTip::hideText();
            emit closeEditor(editor, RevertModelCache);
            return true;
        default:
            return false;
        }
    }
    if (event->type() == QEvent::FocusOut) {
        const QWidget *focus = QApplication::focusWidget();
        const bool stays = focus && (focus == editor || editor->isAncestorOf(focus));
        if (!stays && editor->isActiveWindow() && !QApplication::activePopupWidget())
            finish(editor, NoHint);
        return false;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

}  // namespace stunt
