// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/items.h"

#include "core/rules/sentences.h"

#include <QCoreApplication>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

QString whenText(QDate date)
{
    return date.isValid() ? tr("on %1").arg(dateText(date)) : tr("on a day not planned yet");
}

// “stock covers 6 of 8 takes of 2C on 26 March 2027”.
QString coversText(const ProjectData &data, const LedgerRow &row)
{
    if (row.booking)
        return tr("stock does not cover %1 (%2)")
            .arg(recordName(data, RecordRef(row.booking->rehearsal)), dateText(row.date));
    const Beat &beat = data.at(row.use->beat);
    const QString takes =
        tr("stock covers %1 of %2 takes of %3 %4")
            .arg(QString::number(row.coveredTakes), QString::number(row.takes), beatText(beat), whenText(row.date));
    return row.coveredTakes < row.takes
             ? takes
             : tr("%1, but %2 of %3 spares")
                   .arg(takes, QString::number(row.coveredSpares), QString::number(row.spares));
}

QString needText(const LedgerRow &row)
{
    if (row.booking)
        return tr("%1 are booked to be broken").arg(row.quantity);
    const QString takes =
        tr("%1 are needed: %2 takes to come × %3")
            .arg(QString::number(row.need), QString::number(row.takes - row.logged), QString::number(row.quantity));
    return row.spares > 0 ? tr("%1 + %2 spares").arg(takes, QString::number(row.spares)) : takes;
}

QString undatedText(const BreakawayLedger &ledger)
{
    return tr("%1 more have no delivery date and are not counted").arg(ledger.undated);
}

Finding shortOf(const ProjectData &data, const Item &item, const BreakawayLedger &ledger, const LedgerRow &row)
{
    Finding finding;
    finding.rule = RuleId::StockShort;
    finding.subjects = {RecordRef(item.id)};
    if (row.use) {
        finding.subjects.emplace_back(row.use->beat);
        finding.subjects.emplace_back(row.use->id);
    } else {
        finding.subjects.emplace_back(row.booking->rehearsal);
        finding.subjects.emplace_back(row.booking->id);
    }
    if (row.date.isValid())
        finding.when = Moment{row.date, {}};
    finding.figures = {
        {"takes", FigureUnit::Count, row.takes, {}},   {"covered", FigureUnit::Count, row.coveredTakes, {}},
        {"spares", FigureUnit::Count, row.spares, {}}, {"coveredSpares", FigureUnit::Count, row.coveredSpares, {}},
        {"stock", FigureUnit::Count, row.stock, {}},   {"before", FigureUnit::Count, row.before, {}},
        {"need", FigureUnit::Count, row.need, {}},     {"undated", FigureUnit::Count, ledger.undated, {}}};
    const QString stock = tr("%1 delivered by then, %2 used up or needed before")
                              .arg(QString::number(row.stock), QString::number(row.before));
    finding.message = tr("%1: %2: %3, %4").arg(itemText(data, item), coversText(data, row), stock, needText(row));
    finding.message =
        ledger.undated > 0 ? tr("%1; %2.").arg(finding.message, undatedText(ledger)) : tr("%1.").arg(finding.message);
    finding.mend = ledger.undated > 0
                     ? tr("Find out when the stock without a date comes, order more, or plan fewer takes.")
                     : tr("Order more to come by then, plan fewer takes, or shoot it later.");
    return finding;
}

// More is used up than ever came: the book is wrong, so nothing it says of what is left can be believed.
Finding overdrawnOf(const ProjectData &data, const Item &item, const BreakawayLedger &ledger)
{
    Finding finding;
    finding.rule = RuleId::StockShort;
    finding.subjects = {RecordRef(item.id)};
    finding.figures = {{"stock", FigureUnit::Count, ledger.delivered, {}},
                       {"used", FigureUnit::Count, ledger.usedUp, {}},
                       {"undated", FigureUnit::Count, ledger.undated, {}}};
    finding.message =
        tr("%1: stock is overdrawn: %2 are logged as used up or broken, and only %3 are delivered with a date")
            .arg(itemText(data, item), QString::number(ledger.usedUp), QString::number(ledger.delivered));
    finding.message =
        ledger.undated > 0 ? tr("%1; %2.").arg(finding.message, undatedText(ledger)) : tr("%1.").arg(finding.message);
    finding.mend = tr("Record the deliveries that came, with their dates, or mend what the takes used.");
    return finding;
}

}  // namespace

BreakawayLedger breakawayLedger(const ProjectData &data, const Facts &facts, const Item &item)
{
    const auto shotsOf = [&](Id<Beat> beat) {
        std::vector<LedgerSchedule::Shot> shots;
        for (const BeatSlot &slot : facts.slotsOf(beat)) {
            const Strip *strip = data.find(slot.strip);
            shots.push_back({strip ? strip->setup : std::nullopt, slot.date, slot.order});
        }
        return shots;
    };
    const auto isPlanned = [&](Id<Rehearsal> rehearsal) { return facts.rehearsal(rehearsal) != nullptr; };
    return breakawayLedger(data, item, LedgerSchedule{shotsOf, isPlanned});
}

void checkStock(const RuleContext &context, const Item &item, FindingSink &sink)
{
    const auto uses = context.data.referring<ItemUse>(item.id);
    if (std::none_of(uses.begin(), uses.end(), [](const ItemUse &use) { return use.consumed; })
        && context.data.referring<TakeUse>(item.id).empty()
        && context.data.referring<RehearsalBooking>(item.id).empty())
        return;
    const BreakawayLedger ledger = breakawayLedger(context.data, context.facts, item);
    if (ledger.usedUp > ledger.delivered)
        sink.add(overdrawnOf(context.data, item, ledger));
    for (const LedgerRow &row : ledger.rows)
        if (row.isShort())
            sink.add(shortOf(context.data, item, ledger, row));
}

}  // namespace stunt
