using KnowledgeBase.Core.Learning;

namespace KnowledgeBase.Web.Features.Reading;

/// <summary>Chooses notices and their texts.</summary>
public static class SolvedNotices
{
    /// <summary>The notice for an outcome.</summary>
    public static SolvedNotice Of(ConfirmOutcome outcome) => outcome switch
    {
        ConfirmOutcome.Confirmed { Phrase.State: PhraseState.Learned } => SolvedNotice.Learned,
        ConfirmOutcome.Confirmed { Phrase.State: PhraseState.Waiting } => SolvedNotice.Waiting,
        ConfirmOutcome.Confirmed => SolvedNotice.Noted,
        ConfirmOutcome.CardData => SolvedNotice.CardData,
        ConfirmOutcome.TooMany => SolvedNotice.TooMany,
        _ => SolvedNotice.NothingToLearn,
    };

    /// <summary>The sentence of a notice.</summary>
    public static string TextOf(SolvedNotice notice) => notice switch
    {
        SolvedNotice.Learned => ReadingTexts.SolvedLearned,
        SolvedNotice.Waiting => ReadingTexts.SolvedWaiting,
        SolvedNotice.Noted => ReadingTexts.SolvedNoted,
        SolvedNotice.NothingToLearn => ReadingTexts.SolvedNothing,
        SolvedNotice.CardData => ReadingTexts.SolvedCardData,
        SolvedNotice.TooMany => ReadingTexts.SolvedTooMany,
    };

    /// <summary>Whether the confirmation was stored.</summary>
    public static bool IsStored(SolvedNotice notice) => notice is SolvedNotice.Learned or SolvedNotice.Waiting or SolvedNotice.Noted;
}
