// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>
#include <functional>

class QLabel;

namespace stunt {

// One field of a form: an input, and beneath it the sentence that says why what was typed was not taken. Commits as one
// verb when it is left or Enter is pressed, never while typing; Esc puts the record's value back. A value travels as a
// text: what is typed, or the key of what is chosen.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using Commit = std::function<Result<>(const QString &value)>;

    // Writes a value; without one the field is read-only.
    void setCommit(Commit commit);
    // Shows what the record holds. What is being typed, or was refused, stays on screen until it is taken or reverted.
    void showValue(const QString &value);
    // Whether something stands in the field that is not in the record.
    [[nodiscard]] bool isModified() const;
    // Writes what stands in the field if it differs. Returns whether nothing is left over.
    bool commitTyped();
    // Drops what was typed and the refusal.
    void revert();
    // Turns the field read-only while `writable` is false, whatever its commit.
    void setWritable(bool writable);
    // The accessible name and the words that refusals use; set by the form from the label.
    void setName(const QString &name);

    // The widget that takes the keyboard: the buddy of a label.
    [[nodiscard]] QWidget *input() const { return m_input; }
    // What stands in the field now: the typed text, or the key of the choice.
    [[nodiscard]] virtual QString current() const = 0;
    // The sentence shown beneath the field; empty when nothing was refused.
    [[nodiscard]] QString refusal() const;

signals:
    // A value was written.
    void committed();
    // A value was not written and stays in the field.
    void refused(const stunt::Error &error);

protected:
    explicit FieldEditor(QWidget *parent);
    // Puts `input` into the field; called once by the constructor of each kind.
    void adopt(QWidget *input);
    virtual void setCurrent(const QString &value) = 0;
    virtual void setInputWritable(bool writable) = 0;
    // The value changed by choosing rather than typing: written at once.
    void chosen() { commitTyped(); }
    [[nodiscard]] const QString &value() const { return m_value; }
    // A last look at what is typed before it is written: the value to write, or why it cannot be.
    [[nodiscard]] virtual Result<QString> settled() const { return current(); }
    // Whether Enter commits; a field of several lines takes Ctrl+Enter.
    [[nodiscard]] virtual bool commitsOn(int key, Qt::KeyboardModifiers modifiers) const;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool filterKey(QEvent *event);
    void showRefusal(const Error &error);
    void applyWritable();

    QWidget *m_input = nullptr;
    QLabel *m_refusal = nullptr;
    Commit m_commit;
    QString m_value;
    bool m_writable = true;
    bool m_committing = false;
};

}  // namespace stunt
