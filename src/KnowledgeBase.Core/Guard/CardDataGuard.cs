using System.Collections;

namespace KnowledgeBase.Core.Guard;

/// <summary>
/// Keeps card and identity data out of everything that is written: it looks before a text reaches the store, the autosave, a comment, a commit
/// message, a file name or the search log. It finds; it never changes a text by itself. The browser has the same rules for cards
/// (<c>Assets/guard.ts</c>), held to the same examples.
/// </summary>
public static class CardDataGuard
{
    /// <summary>Inspects a text of any length, in time linear in it.</summary>
    /// <param name="text">As it would be stored; <see langword="null"/> is clean.</param>
    public static GuardResult Inspect(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return GuardResult.Clean;
        }

        var normalized = NormalizedText.From(text);
        var found = Find(normalized.Value);
        if (found.Count == 0)
        {
            return GuardResult.Clean;
        }

        return new GuardResult([.. found.OrderBy(finding => finding.Start).Select(finding =>
        {
            var (start, length) = normalized.Origin(finding.Start, finding.Length);
            return new GuardFinding(finding.Kind, start, length, finding.Masked);
        })]);
    }

    private static List<(GuardKind Kind, int Start, int Length, string Masked)> Find(string text)
    {
        var found = new List<(GuardKind Kind, int Start, int Length, string Masked)>();
        var taken = new BitArray(text.Length);
        foreach (var (start, length) in SecretFinder.Tracks(text))
        {
            Add(GuardKind.TrackData, start, length, "***");
        }

        foreach (var run in DigitRun.In(text))
        {
            AddClabes(run);
            foreach (var (start, length, digits) in CardNumberFinder.In(text, run))
            {
                Add(GuardKind.CardNumber, start, length, CardNumber.Mask(digits));
            }
        }

        var cards = found.Where(finding => finding.Kind is GuardKind.CardNumber or GuardKind.TrackData).Select(finding => finding.Start).Order().ToArray();
        foreach (var (kind, start, length) in SecretFinder.Codes(text, cards))
        {
            Add(kind, start, length, "***");
        }

        foreach (var (kind, start, length) in PersonCodes.In(text))
        {
            Add(kind, start, length, PersonCodes.Mask(text.AsSpan(start, length)));
        }

        return found;

        void AddClabes(DigitRun run)
        {
            for (var first = 0; first < run.Groups.Count; first++)
            {
                for (var (count, total) = (1, 0); first + count <= run.Groups.Count && total < Clabe.Length; count++)
                {
                    total += run.Groups[first + count - 1].Length;
                    var (start, end) = (run.Groups[first].Start, DigitRun.End(run.Groups[first + count - 1]));
                    if (total == Clabe.Length && Clabe.IsValid(run.Digits(first, count)) && (count == 1 || CardContext.IsClabeNear(text, start)))
                    {
                        Add(GuardKind.Clabe, start, end - start, Clabe.Mask(run.Digits(first, count)));
                    }
                }
            }
        }

        void Add(GuardKind kind, int start, int length, string masked)
        {
            if (Enumerable.Range(start, length).Any(i => taken[i]))
            {
                return;
            }

            found.Add((kind, start, length, masked));
            for (var i = start; i < start + length; i++)
            {
                taken[i] = true;
            }
        }
    }
}
