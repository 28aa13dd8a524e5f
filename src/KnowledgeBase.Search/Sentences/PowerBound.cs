using System.Runtime.Intrinsics;

namespace KnowledgeBase.Search.Sentences;

/// <summary>What a power of a number from 0 to 1 is at most: <c>first · x + root · x√x + square · x²</c>.</summary>
internal readonly record struct PowerBound(float First, float Root, float Square)
{
    /// <summary>A part of a bound.</summary>
    public static PowerBound operator /(PowerBound bound, float parts) => new(bound.First / parts, bound.Root / parts, bound.Square / parts);

    /// <summary>The bounds of some numbers.</summary>
    public Vector256<float> Of(Vector256<float> x) => x * (Vector256.Create(First) + (Vector256.Sqrt(x) * Root) + (x * Square));
}
