namespace KnowledgeBase.Benchmarks.Load;

/// <summary>
/// Names of shops, screens and products, and codes of errors, that no dictionary has. A few come again and again and most are rare, as in any real collection.
/// </summary>
internal sealed class InventedNames(Random random)
{
    private const int Names = 6_000;
    private const double Slope = 2.5;
    private static readonly string[] Beginnings = "bal bor cal cer cor dal far fin gal gra lor mar mon nal par per quin ral sal sol tar tel ver vil zan".Split(' ');
    private static readonly string[] Middles = "a ba de di do ga la li lo ma mi na ne po ra ri ta ti va".Split(' ');
    private static readonly string[] Endings = "co do dora lia lo mar na nia no ra ria rio sa ta tec tel to via".Split(' ');

    /// <summary>A name, or now and then a code such as <c>E-4012</c>.</summary>
    public string Next()
    {
        var rank = (int)(Names * Math.Pow(random.NextDouble(), Slope));
        if (rank % 10 == 9)
        {
            return $"E-{1000 + rank}";
        }

        var name = Beginnings[rank % Beginnings.Length] + Middles[rank / Beginnings.Length % Middles.Length] + Endings[rank / 7 % Endings.Length];
        return string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));
    }
}
