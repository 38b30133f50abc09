// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

class QVBoxLayout;

namespace stunt {

// Sentences above the view that must be seen: read-only and who holds the file, a shared folder, a migration. Each
// stays until it is dismissed or no longer true.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Note, Warning };
    struct Command {
        QString text;
        std::function<void()> run;
    };
    struct Notice {
        QString key;   // one notice per key; showing it again replaces it
        QString text;  // plain text
        Kind kind = Kind::Note;
        QString icon = QStringLiteral("info");
        std::vector<Command> commands{};
        bool closable = true;
    };

    explicit NoticeBar(QWidget *parent = nullptr);
    void show(const Notice &notice);
    void withdraw(const QString &key);
    // The texts on show, top first.
    [[nodiscard]] QStringList texts() const;

private:
    QWidget *makeRow(const Notice &notice);

    QVBoxLayout *m_column;
};

}  // namespace stunt
