// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/sheetbody.h"

#include "ui/breakdown/categorylook.h"
#include "ui/models/fieldtext.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int boxWidthEm = 34;  // a box is not to be narrower than this many average characters
constexpr int most = 4;         // boxes beside each other

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // What is written in another direction than the window still stands beside its name.
    label->setAlignment((parent->layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignAbsolute | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString orMissing(const QString &text)
{
    return text.isEmpty() ? SheetBody::tr("not entered") : text;
}

}  // namespace

CategoryBox::CategoryBox(ElementCategory category, QWidget *parent)
    : QFrame(parent), m_category(category), m_title(plainLabel(this)), m_list(plainLabel(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextInteractionFlags(Qt::NoTextInteraction);
    const int mark = fontMetrics().height() + rhythm;
    m_title->setMinimumHeight(mark);
    m_title->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm, rhythm, rhythm, rhythm);
    layout->setSpacing(rhythm / 2);
    auto *head = new QHBoxLayout;
    head->addSpacing(mark + rhythm);
    head->addWidget(m_title, 1);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    setAccessibleName(elementCategoryName(category));
    m_list->setAccessibleName(elementCategoryName(category));
}

void CategoryBox::show(const std::vector<BreakdownElement> &elements)
{
    QStringList lines;
    for (const BreakdownElement &element : elements)
        lines.push_back(element.line());
    const QString name = elementCategoryName(m_category);
    m_title->setText(elements.empty() ? name : tr("%1 · %2").arg(name, QLocale().toString(elements.size())));
    m_list->setText(lines.isEmpty() ? tr("none planned") : lines.join(u'\n'));
    m_list->setEnabled(true);
    m_list->setForegroundRole(QPalette::Text);
    setAccessibleDescription(m_list->text());
    update();
}

void CategoryBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const CategoryMark mark = categoryMark(m_category, palette());
    painter.setBrush(palette().base());
    painter.setPen(QPen(mark.fill, mark.shape == MarkShape::Filled ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    const int side = fontMetrics().height() + rhythm;
    const QRect area(rhythm, m_title->geometry().center().y() - side / 2, side, side);
    paintCategoryMark(painter, QStyle::visualRect(layoutDirection(), rect(), area), m_category, palette());
}

SheetBody::SheetBody(QWidget *parent)
    : QWidget(parent), m_title(plainLabel(this)), m_beats(plainLabel(this)), m_grid(new QGridLayout)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(u"sheetTitle"_s);
    m_title->setAccessibleName(tr("Breakdown sheet of"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addWidget(m_title);
    auto *head = new QGridLayout;
    head->setHorizontalSpacing(rhythm);
    const std::array<QString, headCount> names{tr("Int/Ext"),    tr("Set"),      tr("Day/Night"),
                                               tr("Script day"), tr("Pages"),    tr("Location"),
                                               tr("Sequence"),   tr("Synopsis"), tr("Notes")};
    // The short ones stand in two pairs beside each other, the long ones have a row of their own.
    for (int at = 0; at < headCount; ++at) {
        const bool isLong = at >= Synopsis;
        const int row = isLong ? 4 + at - Synopsis : at / 2;
        const int column = isLong ? 0 : at % 2 * 2;
        auto *name = new QLabel(names[static_cast<std::size_t>(at)], this);
        name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        name->setForegroundRole(QPalette::PlaceholderText);
        m_head[static_cast<std::size_t>(at)] = text(names[static_cast<std::size_t>(at)]);
        name->setBuddy(m_head[static_cast<std::size_t>(at)]);
        head->addWidget(name, row, column);
        head->addWidget(m_head[static_cast<std::size_t>(at)], row, column + 1, 1, isLong ? 3 : 1);
    }
    head->setColumnStretch(1, 1);
    head->setColumnStretch(3, 1);
    layout->addLayout(head);
    m_beats->setAccessibleName(tr("Beats"));
    layout->addWidget(m_beats);
    for (int at = 0; at < elementCategoryCount; ++at)
        m_boxes[static_cast<std::size_t>(at)] = new CategoryBox(static_cast<ElementCategory>(at), this);
    m_grid->setSpacing(rhythm);
    layout->addLayout(m_grid);
    layout->addStretch(1);
    placeBoxes();
}

QLabel *SheetBody::text(const QString &name)
{
    QLabel *label = plainLabel(this);
    label->setAccessibleName(name);
    return label;
}

void SheetBody::show(const BreakdownSheet &sheet)
{
    const QString scene = sheet.sceneNumber.isEmpty() ? tr("No scene") : tr("Scene %1").arg(sheet.sceneNumber);
    m_title->setText(sheet.ofBeat && !sheet.beats.empty()
                         ? tr("Beat %1 · %2 · %3").arg(sheet.beats.front().number, sheet.beats.front().title, scene)
                         : scene);
    const auto say = [this](Head head, const QString &text) {
        m_head[static_cast<std::size_t>(head)]->setText(orMissing(text));
    };
    say(IntExt, sheet.intExt);
    say(Set, sheet.set);
    say(DayPart, sheet.dayPart);
    say(ScriptDay, sheet.scriptDay ? QLocale().toString(*sheet.scriptDay) : QString());
    say(Pages, sheet.pagesEighths.value_or(0) > 0 ? pagesText(*sheet.pagesEighths) : QString());
    say(Location, sheet.location);
    m_head[Sequence]->setText(sheet.ofBeat ? sheet.sequence : tr("all beats of the scene"));
    say(Synopsis, sheet.synopsis);
    m_head[Notes]->setText(sheet.notes.isEmpty() ? u"–"_s : sheet.notes);
    QStringList beats;
    for (const BreakdownSheet::BeatLine &beat : sheet.beats)
        beats.push_back(
            tr("%1 %2 – %3, %4, takes %5")
                .arg(beat.number, beat.title, beat.discipline, beat.duration, QLocale().toString(beat.takes))
            + (beat.action.isEmpty() ? QString() : u"\n    "_s + beat.action));
    m_beats->setText(beats.isEmpty() ? tr("No beats are planned in this scene.") : beats.join(u'\n'));
    for (const BreakdownSheet::Box &box : sheet.boxes)
        m_boxes[static_cast<std::size_t>(box.category)]->show(box.elements);
}

// As many boxes beside each other as can be read.
void SheetBody::placeBoxes()
{
    const int each = std::max(1, fontMetrics().averageCharWidth() * boxWidthEm);
    const int columns = std::clamp(width() / each, 1, most);
    if (columns == m_columns)
        return;
    for (int column = 0; column < most; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int at = 0; at < elementCategoryCount; ++at)
        m_grid->addWidget(m_boxes[static_cast<std::size_t>(at)], at / columns, at % columns);
    m_columns = columns;
}

void SheetBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeBoxes();
}

}  // namespace stunt
