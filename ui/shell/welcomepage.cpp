// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include "ui/shell/icons.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QCommandLinkButton *linkButton(const QString &title, const QString &description, QWidget *parent)
{
    auto *button = new QCommandLinkButton(QString(title).replace(u'&', u"&&"_s), description, parent);
    button->setAccessibleName(title);
    return button;
}

}  // namespace

WelcomePage::WelcomePage(const QList<QAction *> &first, const Settings &settings, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"welcome"_s);
    auto *page = new QVBoxLayout(this);
    auto *middle = new QWidget(this);
    middle->setFixedWidth(60 * rhythm);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(rhythm);
    auto *mark = new QLabel(middle);
    mark->setPixmap(icon(u"stunt-fall"_s).pixmap(QSize(48, 48), devicePixelRatioF()));
    column->addWidget(mark);
    QLabel *name = plainLabel(tr("Stuntboard"), middle);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 2.0);
    font.setBold(true);
    name->setFont(font);
    column->addWidget(name);
    QLabel *what = plainLabel(tr("Plan action beats, the people who do them and the days they are shot on."), middle);
    what->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(what);
    column->addSpacing(rhythm);
    for (QAction *action : first) {
        QCommandLinkButton *button = linkButton(action->iconText(), action->statusTip(), middle);
        button->setIcon(action->icon());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        column->addWidget(button);
    }
    if (!settings.recentFiles().isEmpty())
        addRecent(column, settings);
    page->addStretch(2);
    page->addWidget(middle, 0, Qt::AlignHCenter);
    page->addStretch(3);
}

void WelcomePage::addRecent(QVBoxLayout *column, const Settings &settings)
{
    column->addSpacing(2 * rhythm);
    QLabel *heading = plainLabel(tr("Recent"), this);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    column->addWidget(heading);
    for (const QString &path : settings.recentFiles().mid(0, 5)) {
        const QFileInfo file(path);
        const QString title = settings.recentTitle(path);
        const QString where =
            title.isEmpty() ? file.absolutePath() : u"%1 — %2"_s.arg(file.fileName(), file.absolutePath());
        QCommandLinkButton *button =
            linkButton(title.isEmpty() ? file.completeBaseName() : title, QDir::toNativeSeparators(where), this);
        button->setIcon(icon(u"file-text"_s));
        connect(button, &QPushButton::clicked, this, [this, path] { emit fileChosen(path); });
        column->addWidget(button);
    }
}

}  // namespace stunt
