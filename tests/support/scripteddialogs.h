// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dialogs.h"

#include <QStringList>
#include <deque>

namespace stunt {

// Dialogs that a test answers beforehand and reads afterwards. A question without an answer left is cancelled.
class ScriptedDialogs : public Dialogs
{
public:
    std::deque<bool> confirmations;
    std::deque<QString> filesToOpen;
    std::deque<QString> filesToSave;
    std::deque<QString> texts;
    std::deque<NewProduction> productions;
    std::deque<AcceptanceTerms> acceptances;

    std::vector<Question> questions;
    std::vector<FilePicker> pickers;
    std::vector<Error> errors;
    QStringList informed;
    std::vector<NewProduction> suggestedProductions;

    bool confirm(const Question &question) override
    {
        questions.push_back(question);
        return take(confirmations).value_or(false);
    }
    void tell(const QString &, const Error &error) override { errors.push_back(error); }
    void inform(const QString &, const QString &text) override { informed.push_back(text); }
    std::optional<QString> openFile(const FilePicker &picker) override
    {
        pickers.push_back(picker);
        return take(filesToOpen);
    }
    std::optional<QString> saveFile(const FilePicker &picker) override
    {
        pickers.push_back(picker);
        return take(filesToSave);
    }
    std::optional<QString> askText(const QString &, const QString &, const QString &) override { return take(texts); }
    std::optional<NewProduction> askProduction(const NewProduction &suggested) override
    {
        suggestedProductions.push_back(suggested);
        return take(productions);
    }
    std::optional<AcceptanceTerms> askAcceptance(const QString &sentence, const AcceptanceTerms &) override
    {
        informed.append(sentence);
        return take(acceptances);
    }

private:
    template<class V>
    static std::optional<V> take(std::deque<V> &answers)
    {
        if (answers.empty())
            return std::nullopt;
        V answer = std::move(answers.front());
        answers.pop_front();
        return answer;
    }
};

}  // namespace stunt
