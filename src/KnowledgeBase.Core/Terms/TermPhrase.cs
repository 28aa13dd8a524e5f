using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Terms;

/// <summary>What somebody says for a term.</summary>
/// <param name="Text">One or more words.</param>
/// <param name="Language">The language that they are in.</param>
/// <param name="IsAmbiguous">Whether the phrase stands for other terms too.</param>
/// <param name="Line">Its line of the file, from 1.</param>
public sealed record TermPhrase(string Text, Language Language, bool IsAmbiguous, int Line);
