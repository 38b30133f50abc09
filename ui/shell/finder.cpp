// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finder.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int detailRole = Qt::UserRole;
constexpr std::size_t mostShown = 40;
constexpr int mostRowsSeen = 12;  // the others are scrolled to
constexpr int frameWidth = 2;

// Name at the leading edge, kind or shortcut at the trailing edge.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state & QStyle::State_Selected;
        const QPalette &palette = option.palette;
        if (chosen)
            painter->fillRect(option.rect, palette.color(QPalette::Active, QPalette::Highlight));
        const QRect area = option.rect.adjusted(12, 0, -12, 0);
        const QString detail = index.data(detailRole).toString();
        const int detailWidth = std::min(area.width() / 2, option.fontMetrics.horizontalAdvance(detail) + 4);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRect detailArea = QStyle::alignedRect(option.direction, Qt::AlignTrailing | Qt::AlignVCenter,
                                                     QSize(detailWidth, area.height()), area);
        const QRect titleArea =
            mirrored ? area.adjusted(detailWidth + 16, 0, 0, 0) : area.adjusted(0, 0, -detailWidth - 16, 0);
        const QColor text = palette.color(QPalette::Active, chosen ? QPalette::HighlightedText : QPalette::Text);
        painter->setPen(text);
        painter->drawText(titleArea, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, titleArea.width()));
        painter->setPen(chosen ? text : coloursOf(palette).muted);
        painter->drawText(detailArea, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, detailWidth));
    }
};

}  // namespace

Finder::Finder(std::vector<FinderEntry> entries, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_entries(std::move(entries)), m_words(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_nothing(new QLabel(tr("Nothing here is called that."), this))
{
    setObjectName(u"finder"_s);
    setAccessibleName(tr("Finder"));
    setWindowTitle(tr("Find"));
    auto *column = new QVBoxLayout(this);
    constexpr int margin = rhythm + frameWidth;
    column->setContentsMargins(margin, margin, margin, margin);
    m_words->setPlaceholderText(tr("Anything by its name or number, or a command"));
    m_words->setAccessibleName(tr("What to find"));
    m_words->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_words->setMinimumHeight(36);
    m_words->installEventFilter(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    column->addWidget(m_words);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    connect(m_words, &QLineEdit::textChanged, this, &Finder::search);
    connect(m_list, &QListWidget::itemClicked, this, &QDialog::accept);
    search({});
}

void Finder::search(const QString &words)
{
    m_shown = bestMatches(m_entries, words, mostShown);
    m_list->clear();
    for (const std::size_t index : m_shown) {
        auto *item = new QListWidgetItem(m_entries[index].title, m_list);
        item->setData(detailRole, m_entries[index].detail);
    }
    m_list->setCurrentRow(m_shown.empty() ? -1 : 0);
    m_nothing->setVisible(m_shown.empty());
    m_list->setVisible(!m_shown.empty());
    if (isVisible())
        fitHeight();
}

void Finder::fitHeight()
{
    const int row = std::max(1, m_list->sizeHintForRow(0));
    const int room = parentWidget()->window()->height() * 2 / 3 - m_words->height() - 4 * rhythm;
    const int rows = std::clamp(m_list->count(), 1, std::clamp(room / row, 3, mostRowsSeen));
    m_list->setFixedHeight(rows * row);
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : layout()->sizeHint().height());
}

const FinderEntry *Finder::chosen() const
{
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &m_entries[m_shown[static_cast<std::size_t>(row)]];
}

bool Finder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Down     ? 1
                   : key == Qt::Key_Up       ? -1
                   : key == Qt::Key_PageDown ? 8
                   : key == Qt::Key_PageUp   ? -8
                                             : 0;
    if (step != 0 && m_list->count() > 0) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (chosen())
            accept();
        return true;
    }
    return false;
}

// A popup has no frame of the desktop's, and would melt into the table beneath it.
void Finder::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().brush(QPalette::Window));
    painter.setPen(QPen(coloursOf(palette()).field, frameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void Finder::showEvent(QShowEvent *event)
{
    const QWidget *window = parentWidget()->window();
    const int width = std::min(640, window->width() - 4 * rhythm);
    resize(width, height());
    fitHeight();
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, window->height() / 8)));
    m_words->setFocus();
    QDialog::showEvent(event);
}

}  // namespace stunt
