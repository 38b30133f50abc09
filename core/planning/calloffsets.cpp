// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/calloffsets.h"

#include <QFile>
#include <QHash>
#include <QString>
#include <QStringList>

// Q_INIT_RESOURCE declares its function where it stands, so it must stand outside every namespace.
static void registerPlanningFiles()
{
    Q_INIT_RESOURCE(planning);
}

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// The numbers of the compiled-in table by their names. Its cells hold no commas or quotes.
QHash<QString, int> readNumbers()
{
    registerPlanningFiles();
    QHash<QString, int> numbers;
    QFile file(u":/stuntboard/rules/calls.csv"_s);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    const QStringList lines = open ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
    for (const QString &line : lines) {
        const QStringList cells = line.split(u',');
        if (cells.size() >= 3)
            numbers.insert(cells[1], cells[2].toInt());
    }
    return numbers;
}

}  // namespace

CallOffsets shippedCallOffsets()
{
    static const CallOffsets offsets = [] {
        const auto numbers = readNumbers();
        Q_ASSERT(numbers.contains(u"call-on-set"_s) && numbers.contains(u"call-pick-up"_s));
        return CallOffsets{.onSetMin = numbers.value(u"call-on-set"_s),
                           .padsMin = numbers.value(u"call-pads"_s),
                           .makeUpMin = numbers.value(u"call-make-up"_s),
                           .pickUpMin = numbers.value(u"call-pick-up"_s)};
    }();
    return offsets;
}

}  // namespace stunt
