// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticebar.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

class NoticeRow : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    // Painted rather than set as a palette, so that it follows a change between light and dark.
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colours &colours = coloursOf(palette());
        painter.fillRect(rect(), property("warning").toBool() ? colours.banner : colours.accentWash);
        painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
    }
};

}  // namespace

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

QWidget *NoticeBar::makeRow(const Notice &notice)
{
    auto *row = new NoticeRow(this);
    row->setObjectName(notice.key);
    row->setProperty("warning", notice.kind == Kind::Warning);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(2 * rhythm, 6, rhythm, 6);
    auto *mark = new QToolButton(row);
    mark->setIcon(icon(notice.icon));
    mark->setAutoRaise(true);
    mark->setFocusPolicy(Qt::NoFocus);
    mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    line->addWidget(mark);
    auto *text = new QLabel(notice.text, row);
    text->setObjectName(u"text"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(text, 1);
    for (const Command &command : notice.commands) {
        auto *button = new QPushButton(command.text, row);
        // Later and on the window, because what it does may take this bar away.
        connect(button, &QPushButton::clicked, this,
                [this, run = command.run] { QTimer::singleShot(0, window(), [run] { run(); }); });
        line->addWidget(button);
    }
    if (notice.closable) {
        auto *close = new QToolButton(row);
        close->setIcon(icon(u"x"_s));
        close->setAutoRaise(true);
        close->setToolTip(tr("Dismiss"));
        close->setAccessibleName(tr("Dismiss"));
        connect(close, &QToolButton::clicked, this, [this, key = notice.key] { withdraw(key); });
        line->addWidget(close);
    }
    return row;
}

void NoticeBar::show(const Notice &notice)
{
    withdraw(notice.key);
    m_column->addWidget(makeRow(notice));
    QWidget::show();
}

void NoticeBar::withdraw(const QString &key)
{
    if (QWidget *row = findChild<QWidget *>(key, Qt::FindDirectChildrenOnly)) {
        row->setObjectName({});
        m_column->removeWidget(row);
        row->hide();
        // Later, because the press of one of its own buttons may be what withdraws it.
        row->deleteLater();
    }
    setVisible(m_column->count() > 0);
}

QStringList NoticeBar::texts() const
{
    QStringList texts;
    for (int i = 0; i < m_column->count(); ++i)
        if (const auto *text = m_column->itemAt(i)->widget()->findChild<QLabel *>(u"text"_s))
            texts.push_back(text->text());
    return texts;
}

}  // namespace stunt
