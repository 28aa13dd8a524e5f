namespace KnowledgeBase.Search.Sentences;

/// <summary>Something by which sentences are compared: a word, a small word, two words that stand together or near each other.</summary>
/// <param name="Key">What it is, in one language.</param>
/// <param name="Share">What it counts against a word that is as rare.</param>
/// <param name="Position">The place of its last word.</param>
/// <param name="IsWord">Whether it is a word that tells something by itself.</param>
internal readonly record struct SentenceTerm(ulong Key, double Share, int Position, bool IsWord);
