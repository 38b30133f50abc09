// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/syncfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

QString writeAt(const QString &path, const QByteArray &content = "x")
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

}  // namespace

class tst_SyncFolder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void anOrdinaryFolderIsNotShared();
    void knowsServicesByTheirMarkers_data();
    void knowsServicesByTheirMarkers();
    void namesConflictingCopies();
    void doesNotTouchTheFile();
    void readsNetworkMounts();
    void aWorkingCopyKnowsWhatItStandsFor();
    void noticesThatSomebodyElsePublished();
    void aForgedNoteIsIgnored();
    void theNameBesideIsFree();
};

void tst_SyncFolder::anOrdinaryFolderIsNotShared()
{
    const QTemporaryDir folder;
    QVERIFY(!sharedPlaceOf(writeAt(folder.filePath(u"film.stunt"_s))));
    QVERIFY(!sharedPlaceOf(folder.filePath(u"not there.stunt"_s)));
}

void tst_SyncFolder::knowsServicesByTheirMarkers_data()
{
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("service");
    QTest::newRow("Dropbox") << u"root/.dropbox"_s << u"root/a/b/film.stunt"_s << u"Dropbox"_s;
    QTest::newRow("Syncthing") << u"root/.stfolder/x"_s << u"root/film.stunt"_s << u"Syncthing"_s;
    QTest::newRow("OneDrive") << u"OneDrive - Studio/x"_s << u"OneDrive - Studio/deep/film.stunt"_s << u"OneDrive"_s;
    QTest::newRow("Google Drive") << u"Google Drive/x"_s << u"Google Drive/film.stunt"_s << u"Google Drive"_s;
}

void tst_SyncFolder::knowsServicesByTheirMarkers()
{
    QFETCH(QString, marker);
    QFETCH(QString, file);
    QFETCH(QString, service);
    const QTemporaryDir folder;
    writeAt(folder.filePath(marker));
    const std::optional<SharedPlace> place = sharedPlaceOf(writeAt(folder.filePath(file)));
    QVERIFY(place);
    QCOMPARE(place->kind, SharedPlace::Kind::SyncFolder);
    QCOMPARE(place->service, service);
}

void tst_SyncFolder::namesConflictingCopies()
{
    const QTemporaryDir folder;
    writeAt(folder.filePath(u"film (Ada's conflicted copy 2027-03-24).stunt"_s));
    writeAt(folder.filePath(u"other (Ada's conflicted copy 2027-03-24).stunt"_s));
    const std::optional<SharedPlace> place = sharedPlaceOf(writeAt(folder.filePath(u"film.stunt"_s)));
    QVERIFY(place);
    QCOMPARE(place->conflicts, QStringList{u"film (Ada's conflicted copy 2027-03-24).stunt"_s});
}

void tst_SyncFolder::doesNotTouchTheFile()
{
    // A file nobody may read is looked at all the same.
    const QTemporaryDir folder;
    writeAt(folder.filePath(u".dropbox"_s));
    const QString path = writeAt(folder.filePath(u"film.stunt"_s));
    QVERIFY(QFile::setPermissions(path, {}));
    QVERIFY(sharedPlaceOf(path));
}

void tst_SyncFolder::readsNetworkMounts()
{
    const QByteArray mounts = "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
                              "40 21 0:50 / /mnt/stunt\\040office rw,relatime shared:1 - nfs4 server:/x rw\n"
                              "41 21 0:51 / /mnt/usb rw - fuseblk /dev/sdb1 rw\n"
                              "42 40 8:2 / /mnt/stunt\\040office/local rw - ext4 /dev/sda2 rw\n"
                              "43 21 0:52 / /home/a/remote rw - fuse.sshfs a@b: rw\n"
                              "a broken line\n";
    QCOMPARE(networkFileSystemOf(u"/mnt/stunt office/film.stunt"_s, mounts), u"NFS"_s);
    QCOMPARE(networkFileSystemOf(u"/mnt/stunt office/local/film.stunt"_s, mounts), QString());
    QCOMPARE(networkFileSystemOf(u"/mnt/stunt officers/film.stunt"_s, mounts), QString());
    QCOMPARE(networkFileSystemOf(u"/mnt/usb/film.stunt"_s, mounts), QString());
    QCOMPARE(networkFileSystemOf(u"/home/a/remote/x/film.stunt"_s, mounts), u"SSHFS"_s);
}

void tst_SyncFolder::aWorkingCopyKnowsWhatItStandsFor()
{
    const QTemporaryDir folder;
    const QString published = writeAt(folder.filePath(u"film.stunt"_s));
    const WorkingCopy copy = workingCopyFor(published);
    QCOMPARE(copy.path, workingCopyFor(published).path);
    QVERIFY(copy.path != workingCopyFor(folder.filePath(u"another/film.stunt"_s)).path);
    QVERIFY(!workingCopyAt(copy.path));
    QVERIFY(noteWorkingCopy(copy));
    writeAt(copy.path);
    const std::optional<WorkingCopy> read = workingCopyAt(copy.path);
    QVERIFY(read);
    QCOMPARE(read->published, QFileInfo(published).canonicalFilePath());
    QVERIFY(!wasChangedElsewhere(*read));
    QDir(QFileInfo(copy.path).absolutePath()).removeRecursively();
}

void tst_SyncFolder::noticesThatSomebodyElsePublished()
{
    const QTemporaryDir folder;
    const QString published = writeAt(folder.filePath(u"film.stunt"_s));
    const WorkingCopy copy = workingCopyFor(published);
    QVERIFY(noteWorkingCopy(copy));
    writeAt(copy.path);
    writeAt(published, "longer than before");
    QVERIFY(wasChangedElsewhere(*workingCopyAt(copy.path)));
    QVERIFY(noteWorkingCopy(copy));
    QVERIFY(!wasChangedElsewhere(*workingCopyAt(copy.path)));
    QVERIFY(QFile::remove(published));
    QVERIFY(wasChangedElsewhere(*workingCopyAt(copy.path)));
    QDir(QFileInfo(copy.path).absolutePath()).removeRecursively();
}

void tst_SyncFolder::aForgedNoteIsIgnored()
{
    // A note beside an ordinary file must not make "Publish" write wherever the note says.
    const QTemporaryDir folder;
    const QString path = writeAt(folder.filePath(u"film.stunt"_s));
    writeAt(folder.filePath(u"published.json"_s), R"({"published":"/etc/passwd"})");
    QVERIFY(!workingCopyAt(path));
}

void tst_SyncFolder::theNameBesideIsFree()
{
    const QTemporaryDir folder;
    const QString published = writeAt(folder.filePath(u"film.stunt"_s));
    const QDateTime now(QDate(2027, 3, 24), QTime(18, 30));
    const QString first = nameBeside(published, now);
    QVERIFY(first.startsWith(folder.path() + u"/film ("_s));
    writeAt(first);
    QVERIFY(nameBeside(published, now) != first);
}

QTEST_GUILESS_MAIN(tst_SyncFolder)
#include "tst_syncfolder.moc"
