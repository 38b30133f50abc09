// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/recordtypename.h"

#include "core/model/fields.h"

namespace stunt {

namespace {

QString camelCase(const char *table)
{
    QString name;
    bool upper = false;
    for (const char *c = table; *c; ++c) {
        if (*c == '_') {
            upper = true;
            continue;
        }
        const QChar letter = QLatin1Char(*c);
        name += upper ? letter.toUpper() : letter;
        upper = false;
    }
    return name;
}

template<class T>
QString typeOf(const Id<T> &)
{
    return camelCase(Fields<T>::table);
}
QString typeOf(std::monostate)
{
    return {};
}

}  // namespace

QString recordTypeName(const RecordRef &ref)
{
    return std::visit([](const auto &id) { return typeOf(id); }, ref);
}

}  // namespace stunt
