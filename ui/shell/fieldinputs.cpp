// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fieldinputs.h"

#include "ui/models/fieldtext.h"
#include "ui/models/plaintooltip.h"
#include "ui/shell/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QWidgetAction>
#include <utility>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

LineField::LineField(QWidget *parent) : FieldEditor(parent), m_line(new QLineEdit(this))
{
    adopt(m_line);
}

QString LineField::current() const
{
    return m_line->text();
}

void LineField::setCurrent(const QString &value)
{
    m_line->setText(value);
    m_line->setCursorPosition(0);
}

void LineField::setInputWritable(bool writable)
{
    m_line->setReadOnly(!writable);
    for (QAction *action : m_line->actions())
        action->setEnabled(writable);
}

void LineField::setExample(const QString &example)
{
    m_line->setPlaceholderText(example);
}

void LineField::addCalendar()
{
    QAction *open = m_line->addAction(icon(u"calendar-days"_s), QLineEdit::TrailingPosition);
    open->setText(tr("Pick a date"));
    open->setToolTip(tr("Pick a date"));
    connect(open, &QAction::triggered, this, &LineField::openCalendar);
}

void LineField::openCalendar()
{
    QMenu menu(this);
    auto *calendar = new QCalendarWidget;
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    if (const Result<QDate> typed = readDate(current()))
        calendar->setSelectedDate(*typed);
    connect(calendar, &QCalendarWidget::activated, &menu, &QMenu::close);
    connect(calendar, &QCalendarWidget::clicked, &menu, [this, &menu](QDate date) {
        m_line->setText(dateText(date));
        menu.close();
        chosen();
    });
    menu.exec(m_line->mapToGlobal(QPoint(0, m_line->height())));
}

LinesField::LinesField(QWidget *parent) : FieldEditor(parent), m_text(new QPlainTextEdit(this))
{
    m_text->setTabChangesFocus(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LinesField::fitHeight);
    adopt(m_text);
    fitHeight();
}

QString LinesField::current() const
{
    return m_text->toPlainText();
}

void LinesField::setCurrent(const QString &value)
{
    m_text->setPlainText(value);
}

void LinesField::setInputWritable(bool writable)
{
    m_text->setReadOnly(!writable);
}

bool LinesField::commitsOn(int key, Qt::KeyboardModifiers modifiers) const
{
    return (key == Qt::Key_Return || key == Qt::Key_Enter) && (modifiers & Qt::ControlModifier);
}

void LinesField::fitHeight()
{
    const int lines = std::clamp(m_text->document()->lineCount(), 3, 8);
    const int frame = 2 * (m_text->frameWidth() + static_cast<int>(m_text->document()->documentMargin()));
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + frame);
}

namespace {

// A button whose text begins where the text of the fields above and below it begins, and is elided where it is long.
class TextButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        const QString text = std::exchange(option.text, QString());
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
        const QRect inside = style()->visualRect(layoutDirection(), rect(), rect().adjusted(6, 0, -20, 0));
        painter.drawItemText(
            inside, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
            palette(), isEnabled(), fontMetrics().elidedText(text, Qt::ElideRight, inside.width()),
            QPalette::ButtonText);
    }
};

}  // namespace

TicksField::TicksField(const std::vector<Choice> &choices, QWidget *parent)
    : FieldEditor(parent), m_button(new TextButton(this)), m_menu(new QMenu(this))
{
    for (const Choice &choice : choices) {
        QAction *action = m_menu->addAction(choice.label);
        action->setCheckable(true);
        action->setData(choice.key);
        connect(action, &QAction::toggled, this, &TicksField::showTicked);
    }
    m_button->setMenu(m_menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_button->setFocusPolicy(Qt::StrongFocus);
    connect(m_menu, &QMenu::aboutToHide, this, [this] { chosen(); });
    adopt(m_button);
    showTicked();
}

QString TicksField::current() const
{
    QStringList keys;
    for (const QAction *action : m_menu->actions())
        if (action->isChecked())
            keys.push_back(action->data().toString());
    return keys.join(u',');
}

void TicksField::setCurrent(const QString &value)
{
    const QStringList keys = value.split(u',');
    for (QAction *action : m_menu->actions())
        action->setChecked(keys.contains(action->data().toString()));
}

void TicksField::setInputWritable(bool writable)
{
    m_button->setEnabled(writable);
}

void TicksField::showTicked()
{
    QStringList labels;
    for (const QAction *action : m_menu->actions())
        if (action->isChecked())
            labels.push_back(action->text());
    const QString text = labels.isEmpty() ? tr("Not set") : labels.join(u", "_s);
    m_button->setText(text);
    m_button->setToolTip(plainToolTip(text));
}

CheckField::CheckField(const QString &text, QWidget *parent) : FieldEditor(parent), m_box(new QCheckBox(text, this))
{
    adopt(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] { chosen(); });
}

QString CheckField::current() const
{
    return m_box->isChecked() ? u"1"_s : u"0"_s;
}

void CheckField::setCurrent(const QString &value)
{
    m_box->setChecked(value == u"1"_s);
}

void CheckField::setInputWritable(bool writable)
{
    m_box->setEnabled(writable);
}

}  // namespace stunt
