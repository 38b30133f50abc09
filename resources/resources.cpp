// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares its function where it stands, so it must stand outside every namespace.
static void registerCompiledFiles()
{
    Q_INIT_RESOURCE(resources);
}

namespace stunt {

void initResources()
{
    registerCompiledFiles();
}

}  // namespace stunt
