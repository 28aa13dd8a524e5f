namespace KnowledgeBase.Search.Index;

/// <summary>Finds the documents whose whole title, phrase or code is a given text, by <see cref="ExactText"/> hashes.</summary>
/// <param name="Hashes">The hashes in ascending order; one may occur several times.</param>
/// <param name="Documents">The document of each.</param>
internal sealed record ExactTexts(ulong[] Hashes, PackedNumbers Documents)
{
    /// <summary>Bytes that it takes.</summary>
    public long Bytes => (Hashes.Length * (long)sizeof(ulong)) + Documents.Bytes.Length;

    /// <summary>Adds the documents of a text to a list.</summary>
    public void Find(ulong hash, List<int> documents)
    {
        var index = Array.BinarySearch(Hashes, hash);
        if (index < 0)
        {
            return;
        }

        while (index > 0 && Hashes[index - 1] == hash)
        {
            index--;
        }

        for (; index < Hashes.Length && Hashes[index] == hash; index++)
        {
            documents.Add(Documents[index]);
        }
    }
}
