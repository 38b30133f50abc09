// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of field a form is made of.
#pragma once

#include "ui/shell/fieldeditor.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace stunt {

// One line of text.
class LineField : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent);
    [[nodiscard]] QString current() const override;
    // A grey example of what is expected: "180 cm".
    void setExample(const QString &example);
    // Adds a button that opens a calendar and types the date picked.
    void addCalendar();

protected:
    void setCurrent(const QString &value) override;
    void setInputWritable(bool writable) override;

private:
    void openCalendar();

    QLineEdit *m_line;
};

// Several lines of text; grows with what it holds up to about eight lines. Ctrl+Enter commits.
class LinesField : public FieldEditor
{
    Q_OBJECT

public:
    explicit LinesField(QWidget *parent);
    [[nodiscard]] QString current() const override;

protected:
    void setCurrent(const QString &value) override;
    void setInputWritable(bool writable) override;
    [[nodiscard]] bool commitsOn(int key, Qt::KeyboardModifiers modifiers) const override;

private:
    void fitHeight();

    QPlainTextEdit *m_text;
};

// A value and what a person reads for it.
struct Choice {
    QString key;  // empty: not set
    QString label;
    friend bool operator==(const Choice &, const Choice &) = default;
};

// One of a few choices, from a list; or one of many, typed and searched.
class ChoiceField : public FieldEditor
{
    Q_OBJECT

public:
    using Choices = std::function<std::vector<Choice>()>;
    enum class Search { No, Yes };

    // `choices` is asked when the list is about to be used, and `labelOf` for the value shown meanwhile.
    struct Source {
        Choices choices;
        std::function<QString(const QString &key)> labelOf;
    };
    ChoiceField(Source source, Search search, QWidget *parent);
    [[nodiscard]] QString current() const override;

protected:
    void setCurrent(const QString &value) override;
    void setInputWritable(bool writable) override;
    [[nodiscard]] Result<QString> settled() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void showOnly(const QString &key);
    [[nodiscard]] int indexOfTyped() const;

    Source m_source;
    Search m_search;
    QComboBox *m_box;
    bool m_filled = false;
};

// Any of a few choices, ticked in a menu. The value is the chosen keys joined by commas, in the order of the choices.
class TicksField : public FieldEditor
{
    Q_OBJECT

public:
    TicksField(const std::vector<Choice> &choices, QWidget *parent);
    [[nodiscard]] QString current() const override;

protected:
    void setCurrent(const QString &value) override;
    void setInputWritable(bool writable) override;

private:
    void showTicked();

    QToolButton *m_button;
    QMenu *m_menu;
};

// Yes or no: "1" or "0".
class CheckField : public FieldEditor
{
    Q_OBJECT

public:
    CheckField(const QString &text, QWidget *parent);
    [[nodiscard]] QString current() const override;

protected:
    void setCurrent(const QString &value) override;
    void setInputWritable(bool writable) override;

private:
    QCheckBox *m_box;
};

}  // namespace stunt
