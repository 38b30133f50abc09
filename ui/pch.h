// SPDX-License-Identifier: GPL-3.0-or-later
// The headers nearly every unit of the window reads.
#pragma once

#include "core/pch.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>
