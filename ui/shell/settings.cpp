// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include "core/base/id.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostRecent = 10;
constexpr qsizetype mostLayouts = 100;
constexpr qsizetype longestTitle = 200;

QString userFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/stuntboard/stuntboard.ini"_s;
}

QString layoutKey(const QString &path)
{
    return u"windows/"_s + Uuid::named(QFileInfo(path).absoluteFilePath()).toText();
}

QString titleKey(const QString &path)
{
    return u"titles/"_s + Uuid::named(QFileInfo(path).absoluteFilePath()).toText();
}

}  // namespace

Settings::Settings(const QString &file) : m_store(file.isEmpty() ? userFile() : file, QSettings::IniFormat) {}

QStringList Settings::recentFiles() const
{
    QStringList files = m_store.value(u"recent"_s).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}

void Settings::addRecentFile(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList files = m_store.value(u"recent"_s).toStringList();
    files.removeAll(whole);
    files.prepend(whole);
    for (const QString &dropped : files.mid(mostRecent))
        m_store.remove(titleKey(dropped));
    m_store.setValue(u"recent"_s, files.mid(0, mostRecent));
}

void Settings::forgetRecentFiles()
{
    m_store.remove(u"recent"_s);
    m_store.remove(u"titles"_s);
}

QString Settings::recentTitle(const QString &path) const
{
    return m_store.value(titleKey(path)).toString();
}

void Settings::setRecentTitle(const QString &path, const QString &title)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (m_store.value(u"recent"_s).toStringList().contains(whole))
        m_store.setValue(titleKey(whole), title.left(longestTitle));
}

Appearance Settings::appearance() const
{
    const QString text = m_store.value(u"appearance"_s).toString();
    return text == u"light"_s ? Appearance::Light : text == u"dark"_s ? Appearance::Dark : Appearance::Desktop;
}

void Settings::setAppearance(Appearance appearance)
{
    m_store.setValue(u"appearance"_s, appearance == Appearance::Light  ? u"light"_s
                                      : appearance == Appearance::Dark ? u"dark"_s
                                                                       : u"desktop"_s);
}

WindowLayout Settings::layoutOf(const QString &path) const
{
    const QString key = layoutKey(path);
    return {.geometry = m_store.value(key + u"/geometry"_s).toByteArray(),
            .panes = m_store.value(key + u"/panes"_s).toByteArray(),
            .place = m_store.value(key + u"/place"_s, 0).toInt(),
            .inspector = m_store.value(key + u"/inspector"_s, true).toBool(),
            .findings = m_store.value(key + u"/findings"_s, true).toBool()};
}

void Settings::setLayoutOf(const QString &path, const WindowLayout &layout)
{
    m_store.beginGroup(u"windows"_s);
    const QStringList known = m_store.childGroups();
    m_store.endGroup();
    // Which are old is not known; a person with a hundred productions loses their pane sizes once.
    if (known.size() >= mostLayouts)
        m_store.remove(u"windows"_s);
    const QString key = layoutKey(path);
    m_store.setValue(key + u"/geometry"_s, layout.geometry);
    m_store.setValue(key + u"/panes"_s, layout.panes);
    m_store.setValue(key + u"/place"_s, layout.place);
    m_store.setValue(key + u"/inspector"_s, layout.inspector);
    m_store.setValue(key + u"/findings"_s, layout.findings);
}

// Names are a person's words; as values they may hold anything, as keys they may not.
QStringList Settings::tableLayouts(const QString &table) const
{
    QStringList names = m_store.value(u"tables/%1"_s.arg(table)).toMap().keys();
    names.sort(Qt::CaseInsensitive);
    return names;
}

QString Settings::tableLayout(const QString &table, const QString &name) const
{
    return m_store.value(u"tables/%1"_s.arg(table)).toMap().value(name).toString();
}

bool Settings::setTableLayout(const QString &table, const QString &name, const QString &layout)
{
    QVariantMap layouts = m_store.value(u"tables/%1"_s.arg(table)).toMap();
    if (layouts.size() >= mostTableLayouts && !layouts.contains(name))
        return false;
    layouts.insert(name.left(longestTitle), layout);
    m_store.setValue(u"tables/%1"_s.arg(table), layouts);
    return true;
}

void Settings::removeTableLayout(const QString &table, const QString &name)
{
    QVariantMap layouts = m_store.value(u"tables/%1"_s.arg(table)).toMap();
    layouts.remove(name);
    m_store.setValue(u"tables/%1"_s.arg(table), layouts);
}

QString Settings::lastTableLayout(const QString &table) const
{
    return m_store.value(u"columns/%1"_s.arg(table)).toString();
}

void Settings::setLastTableLayout(const QString &table, const QString &layout)
{
    if (layout.isEmpty())
        m_store.remove(u"columns/%1"_s.arg(table));
    else if (layout != lastTableLayout(table))
        m_store.setValue(u"columns/%1"_s.arg(table), layout);
}

QString Settings::folder() const
{
    const QStringList files = m_store.value(u"recent"_s).toStringList();
    const QString last = files.isEmpty() ? QString() : QFileInfo(files.constFirst()).absolutePath();
    return QFileInfo(last).isDir() ? last : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

}  // namespace stunt
