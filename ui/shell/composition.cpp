// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/composition.h"

namespace stunt {

Composition composition()
{
    return {};
}

}  // namespace stunt
