// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/riskwords.h"

#include "core/rules/ruledata.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("BeatPlan", text);
}

QStringList bulletinsOf(const Hazard &hazard)
{
    QStringList numbers = hazard.bulletins;
    for (const QString &number : bulletinsFor(hazard.kind))
        if (!numbers.contains(number))
            numbers.append(number);
    return numbers;
}

}  // namespace

Risk riskBefore(const Hazard &hazard)
{
    return {hazard.severityBefore, hazard.likelihoodBefore};
}

Risk riskAfter(const Hazard &hazard)
{
    return {hazard.severityAfter, hazard.likelihoodAfter};
}

StateWords riskWords(const Risk &risk, const PlanFacts &plan)
{
    const RiskGrade grade = gradeOf(risk, plan.numbers());
    if (grade == RiskGrade::Unrated)
        return {PlanState::Unknown, say("Unknown")};
    const QString product = say("%1 × %2 = %3")
                                .arg(QString::number(*risk.severity), QString::number(*risk.likelihood),
                                     QString::number(qint64{*risk.severity} * *risk.likelihood));
    if (grade == RiskGrade::High)
        return {PlanState::Bad, say("%1, high").arg(product)};
    if (grade == RiskGrade::NoLimit)
        return {PlanState::Unknown, say("%1, no limit set").arg(product)};
    if (plan.isSilenced())
        return {PlanState::Unknown, say("%1, unknown: a rule failed its own test").arg(product)};
    return {PlanState::Fine, say("%1, below the limit").arg(product)};
}

QString bulletinsText(const Hazard &hazard)
{
    return bulletinsOf(hazard).join(u", "_s);
}

QString bulletinTitles(const Hazard &hazard)
{
    QStringList lines;
    for (const QString &number : bulletinsOf(hazard)) {
        const auto known = std::ranges::find(bulletins(), number, &Bulletin::number);
        if (known == bulletins().end())
            lines.append(say("%1: not one of the bulletins known here").arg(number));
        else
            lines.append(known->verified ? say("%1: %2").arg(number, known->title)
                                         : say("%1: %2 (not verified)").arg(number, known->title));
    }
    return lines.join(u'\n');
}

RecordRef hazardOwner(const Hazard &hazard)
{
    if (hazard.beat)
        return *hazard.beat;
    if (hazard.sequence)
        return *hazard.sequence;
    if (hazard.shootDay)
        return *hazard.shootDay;
    return hazard.location ? RecordRef(*hazard.location) : RecordRef{};
}

QString hazardSource(const ProjectData &data, const Hazard &hazard)
{
    const RecordRef owner = hazardOwner(hazard);
    const QString name = recordName(data, owner);
    if (hazard.location)
        return say("Location %1").arg(name);
    return hazard.sequence || hazard.shootDay || hazard.beat ? name : say("The production");
}

}  // namespace stunt
