// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/breakdownsheet.h"

#include <QFrame>
#include <array>

class QGridLayout;
class QLabel;

namespace stunt {

// One category's box of the sheet: its mark and name, what is in it, in the category's colour.
class CategoryBox : public QFrame
{
    Q_OBJECT

public:
    CategoryBox(ElementCategory category, QWidget *parent);
    void show(const std::vector<BreakdownElement> &elements);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElementCategory m_category;
    QLabel *m_title;
    QLabel *m_list;
};

// A breakdown sheet on the screen, laid out as the field does: the scene's head, the beats, a box for each category. Made
// of labels, so that it is read aloud, selected and mirrored like any text.
class SheetBody : public QWidget
{
    Q_OBJECT

public:
    explicit SheetBody(QWidget *parent = nullptr);
    void show(const BreakdownSheet &sheet);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Head { IntExt, Set, DayPart, ScriptDay, Pages, Location, Sequence, Synopsis, Notes, headCount };
    void placeBoxes();
    QLabel *text(const QString &name);

    QLabel *m_title;
    std::array<QLabel *, headCount> m_head{};
    QLabel *m_beats;
    std::array<CategoryBox *, elementCategoryCount> m_boxes{};
    QGridLayout *m_grid;
    int m_columns = 0;
};

}  // namespace stunt
