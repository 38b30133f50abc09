// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/documentnotices.h"

#include "ui/shell/filecommands.h"
#include "ui/shell/noticebar.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::DocumentNotices", text);
}

void tellReadOnly(const StoreInfo &info, NoticeBar &bar, FileCommands &commands)
{
    if (!info.readOnly)
        return;
    bar.show({.key = u"read-only"_s,
              .text = tr("%1 What others write appears here by itself.").arg(info.readOnlyReason),
              .kind = NoticeBar::Kind::Warning,
              .icon = u"lock"_s,
              .commands = {{tr("Try to edit"), [&commands] { commands.openForEditing(); }}},
              .closable = false});
}

void tellShared(const Document &document, NoticeBar &bar, FileCommands &commands)
{
    const std::optional<SharedPlace> &place = document.sharedPlace();
    if (!place)
        return;
    QString text =
        place->kind == SharedPlace::Kind::Network
            ? tr("This file lies on a network drive (%1), where two people can write at once without noticing.")
                  .arg(place->service)
        : place->service.isEmpty()
            ? tr("This file lies in a folder that is copied between computers.")
            : tr("This file lies in a folder that %1 copies between computers.").arg(place->service);
    if (!place->conflicts.isEmpty())
        text += u' ' + tr("Beside it lies a conflicting copy: %1.").arg(place->conflicts.join(u", "_s));
    text += u' ' + tr("Work on a local copy and publish it when it is ready.");
    bar.show({.key = u"shared"_s,
              .text = text,
              .kind = NoticeBar::Kind::Warning,
              .icon = u"triangle-alert"_s,
              .commands = {{tr("Work on a local copy"), [&commands] { commands.workLocally(); }}}});
}

void tellWorkingCopy(const Document &document, NoticeBar &bar, FileCommands &commands)
{
    if (!document.workingCopy())
        return;
    bar.show({.key = u"working-copy"_s,
              .text = tr("You are working on a local copy of %1.").arg(document.workingCopy()->published),
              .icon = u"copy"_s,
              .commands = {{tr("Publish"), [&commands] { commands.publish(); }}},
              .closable = false});
}

// The store may add sentences while the file is open (a backup that could not be made).
void tellStore(const StoreInfo &info, NoticeBar &bar)
{
    const int told = bar.property("told").toInt();
    for (qsizetype i = told; i < info.notices.size(); ++i)
        bar.show({.key = u"store-%1"_s.arg(i), .text = info.notices[i]});
    bar.setProperty("told", static_cast<int>(info.notices.size()));
}

}  // namespace

void tellAbout(Document &document, NoticeBar &bar, FileCommands &commands)
{
    const StoreInfo info = document.project().info();
    tellReadOnly(info, bar, commands);
    tellStore(info, bar);
    tellShared(document, bar, commands);
    tellWorkingCopy(document, bar, commands);
    QObject::connect(&document.project(), &Project::changed, &bar, [&document, &bar, &commands] {
        const StoreInfo now = document.project().info();
        tellStore(now, bar);
        tellReadOnly(now, bar, commands);
    });
    QObject::connect(&document, &Document::refreshed, &bar, [&document, &bar] {
        // In a read-only window that is what it is for.
        if (!document.project().isReadOnly())
            bar.show({.key = u"refreshed"_s,
                      .text = tr("Somebody else changed this file. It was read again; earlier edits can no longer be "
                                 "undone."),
                      .kind = NoticeBar::Kind::Warning,
                      .icon = u"users"_s});
    });
    QObject::connect(&document, &Document::unreachable, &bar, [&bar](const Error &error) {
        bar.show({.key = u"unreachable"_s,
                  .text = error.message,
                  .kind = NoticeBar::Kind::Warning,
                  .icon = u"circle-alert"_s,
                  .closable = false});
    });
    QObject::connect(&document, &Document::reachable, &bar, [&bar] { bar.withdraw(u"unreachable"_s); });
}

}  // namespace stunt
