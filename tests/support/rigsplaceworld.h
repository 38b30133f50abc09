// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the Rigs & items place stand on.
#pragma once

#include "tests/support/smallworld.h"
#include "ui/rigs/loadwords.h"
#include "ui/rigs/rigsplace.h"

#include <QTableView>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

[[nodiscard]] constexpr QDate testDay()
{
    return QDate::fromJulianDay(2'461'485);  // 20 March 2027
}

// The small production with a descender whose one use in beat A1 is known to the last figure: (100 kg + 5 kg) × 2 × 1.2
// = 252 kg against a swivel of 260 kg.
struct RigsWorld : SmallWorld {
    RigsWorld()
    {
        Person flyer = project->data().at(twin);
        flyer.weightG = Mass{100'000};
        flyer.weightSource = WeightSource::Stated;
        must(change(*project, flyer));
        rig = must(add(*project, Rig{.name = u"Descender"_s,
                                     .type = RigType::Descender,
                                     .safeWorkingLoadG = Mass{400'000},
                                     .inspectionIntervalDays = 180}));
        unit = must(add(*project, RigUnit{.rig = rig, .serial = u"D-1"_s}));
        swivel = must(add(*project, RigComponent{.rigUnit = unit,
                                                 .kind = ComponentKind::Swivel,
                                                 .name = u"S-3"_s,
                                                 .safeWorkingLoadG = Mass{260'000}}));
        use = must(add(*project, RigUse{.beat = beats[0],
                                        .rigUnit = unit,
                                        .flyers = {twin},
                                        .kitWeightG = Mass{5'000},
                                        .dynamicFactorMilli = 2'000,
                                        .lineMultiplierMilli = 1'200,
                                        .anchorStructure = u"Truss 3"_s,
                                        .anchorRatedG = Mass{500'000},
                                        .anchorCheckedBy = u"Mara Lind"_s,
                                        .anchorCheckedOn = QDate(2027, 3, 1)}));
        glass = must(add(*project, Item{.name = u"Sugar glass"_s, .category = ItemCategory::Breakaway}));
        start = project->history().size();
    }

    Workspace workspace() { return {*project, selection, dialogs, testDay}; }
    template<class T, class Fn>
    void edit(Id<T> id, Fn &&fn)
    {
        T record = project->data().at(id);
        fn(record);
        must(change(*project, record));
    }
    Id<Inspection> inspect(InspectionKind kind, QDate on, bool passed)
    {
        return must(add(
            *project,
            Inspection{
                .rigUnit = unit, .item = {}, .date = on, .kind = kind, .inspector = u"A. Rigger"_s, .passed = passed}));
    }
    std::unique_ptr<RigsPlace> place()
    {
        auto shown = std::make_unique<RigsPlace>(workspace(), nullptr);
        shown->resize(1200, 800);
        shown->show();
        return shown;
    }
    LoadWords words()
    {
        const PlanFacts plan(workspace());
        return loadWordsOf(project->data(), project->data().at(use), plan);
    }

    Id<Rig> rig;
    Id<RigUnit> unit;
    Id<RigComponent> swivel;
    Id<RigUse> use;
    Id<Item> glass;
};

inline QAction *command(const Place &place, const QString &name)
{
    for (QAction *action : place.commands())
        if (action->objectName() == name)
            return action;
    qFatal("no command %s", qPrintable(name));
}

template<class W>
W *part(const QWidget &of, const QString &name)
{
    auto *found = of.findChild<W *>(name);
    if (!found)
        qFatal("no widget %s", qPrintable(name));
    return found;
}

// The column of a table by its title.
inline int columnOf(const QAbstractItemModel &model, const QString &title)
{
    for (int column = 0; column < model.columnCount(); ++column)
        if (model.headerData(column, Qt::Horizontal).toString() == title)
            return column;
    qFatal("no column %s", qPrintable(title));
}

inline QString cell(const QTableView &table, int row, const QString &title)
{
    return table.model()->index(row, columnOf(*table.model(), title)).data().toString();
}

// Whether the cell is set off, as what is unknown is.
inline bool isBold(const QTableView &table, int row, const QString &title)
{
    const QVariant font = table.model()->index(row, columnOf(*table.model(), title)).data(Qt::FontRole);
    return font.isValid() && font.value<QFont>().bold();
}

inline bool type(QTableView &table, int row, const QString &title, const QString &text)
{
    return table.model()->setData(table.model()->index(row, columnOf(*table.model(), title)), text, Qt::EditRole);
}

}  // namespace stunt
