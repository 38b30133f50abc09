// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/riskmatrix.h"

#include <QPainter>

namespace stunt {

namespace {

constexpr int padding = 4;  // pixels around the text of a cell

}  // namespace

RiskMatrix::RiskMatrix(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("riskMatrix"));
    setAccessibleName(tr("Risk matrix of the chosen hazard: severity by likelihood"));
    setToolTip(tr("Hatched: too high. Ring: before controls. Dot: with controls."));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RiskMatrix::showRisks(const Risk &before, const Risk &after, const RuleNumbers &numbers)
{
    m_before = before;
    m_after = after;
    for (int severity = 1; severity <= grades; ++severity)
        for (int likelihood = 1; likelihood <= grades; ++likelihood)
            m_cells[static_cast<std::size_t>(severity - 1)][static_cast<std::size_t>(likelihood - 1)] =
                gradeOf({severity, likelihood}, numbers);
    update();
}

int RiskMatrix::side() const
{
    return fontMetrics().height() + padding;
}

// One more row beneath and one more column before hold the scales, and a line each their names.
QSize RiskMatrix::sizeHint() const
{
    return {(grades + 2) * side() + 1, (grades + 2) * side() + 1};
}

QRect RiskMatrix::cellAt(int severity, int likelihood) const
{
    const int column = likelihood + 1;
    const int left = layoutDirection() == Qt::RightToLeft ? width() - (column + 1) * side() - 1 : column * side();
    return {left, (grades - severity) * side(), side(), side()};
}

QRect RiskMatrix::cellOf(const Risk &risk) const
{
    const auto isGrade = [](const std::optional<int> &grade) { return grade && *grade >= 1 && *grade <= grades; };
    return isGrade(risk.severity) && isGrade(risk.likelihood) ? cellAt(*risk.severity, *risk.likelihood) : QRect();
}

void RiskMatrix::paintScales(QPainter &painter) const
{
    painter.setPen(palette().color(QPalette::Text));
    for (int grade = 1; grade <= grades; ++grade) {
        painter.drawText(cellAt(grade, 0), Qt::AlignCenter, QLocale().toString(grade));
        painter.drawText(cellAt(0, grade), Qt::AlignCenter, QLocale().toString(grade));
    }
    const QRect beneath = cellAt(-1, 1).united(cellAt(-1, grades));
    painter.drawText(beneath, Qt::AlignCenter,
                     fontMetrics().elidedText(tr("Likelihood"), Qt::ElideRight, beneath.width()));
    const QRect beside = cellAt(grades, -1).united(cellAt(1, -1));
    painter.save();
    painter.translate(beside.center());
    painter.rotate(layoutDirection() == Qt::RightToLeft ? 90 : -90);
    painter.drawText(QRect(-beside.height() / 2, -beside.width() / 2, beside.height(), beside.width()), Qt::AlignCenter,
                     fontMetrics().elidedText(tr("Severity"), Qt::ElideRight, beside.height()));
    painter.restore();
}

void RiskMatrix::paintCells(QPainter &painter) const
{
    QColor hatch = palette().color(QPalette::Text);
    hatch.setAlphaF(0.55F);
    for (int severity = 1; severity <= grades; ++severity)
        for (int likelihood = 1; likelihood <= grades; ++likelihood) {
            const QRect cell = cellAt(severity, likelihood);
            const RiskGrade grade =
                m_cells[static_cast<std::size_t>(severity - 1)][static_cast<std::size_t>(likelihood - 1)];
            painter.setPen(palette().color(QPalette::Mid));
            painter.setBrush(palette().brush(QPalette::Base));
            painter.drawRect(cell);
            if (grade == RiskGrade::High)
                painter.fillRect(cell, QBrush(hatch, Qt::BDiagPattern));
            else if (grade == RiskGrade::NoLimit)
                painter.fillRect(cell, QBrush(hatch, Qt::Dense7Pattern));
        }
}

void RiskMatrix::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintScales(painter);
    paintCells(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = palette().color(QPalette::Text);
    // On a plain ground: a mark must be seen on the hatching too.
    if (const QRect cell = cellOf(m_before); cell.isValid()) {
        painter.setBrush(palette().brush(QPalette::Base));
        painter.setPen(QPen(ink, 2));
        painter.drawEllipse(QRectF(cell).adjusted(3.5, 3.5, -3.5, -3.5));
    }
    if (const QRect cell = cellOf(m_after); cell.isValid()) {
        painter.setBrush(ink);
        painter.setPen(QPen(palette().color(QPalette::Base), 1));
        const qreal inset = cell.width() / 3.2;
        painter.drawEllipse(QRectF(cell).adjusted(inset, inset, -inset, -inset));
    }
}

}  // namespace stunt
