// SPDX-License-Identifier: GPL-3.0-or-later
// The headers nearly every test reads.
#pragma once

#include "core/edits/records.h"
#include "core/pch.h"
#include "core/project/project.h"

#include <QTest>
