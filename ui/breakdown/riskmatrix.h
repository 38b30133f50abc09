// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/riskgrade.h"

#include <QWidget>

namespace stunt {

// Severity by likelihood, five by five: which cells are too high, and where a hazard stands before (a ring) and with its
// controls (a dot). What is too high is hatched, so that nothing is told by colour alone; the words stand beside it.
class RiskMatrix : public QWidget
{
    Q_OBJECT

public:
    static constexpr int grades = 5;
    using Cells = std::array<std::array<RiskGrade, grades>, grades>;  // [severity - 1][likelihood - 1]

    explicit RiskMatrix(QWidget *parent);
    void showRisks(const Risk &before, const Risk &after, const RuleNumbers &numbers);

    [[nodiscard]] const Cells &cells() const { return m_cells; }
    // The cell of a risk; empty while one of its grades is missing or is none of the five.
    [[nodiscard]] QRect cellOf(const Risk &risk) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int side() const;
    [[nodiscard]] QRect cellAt(int severity, int likelihood) const;
    void paintScales(QPainter &painter) const;
    void paintCells(QPainter &painter) const;

    Cells m_cells{};
    Risk m_before;
    Risk m_after;
};

}  // namespace stunt
