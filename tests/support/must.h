// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDebug>

namespace stunt {

// The value of a result that a test relies on; without it there is nothing to test.
template<class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}
inline void must(const Result<> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

}  // namespace stunt
