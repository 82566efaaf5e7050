namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>Evaluates license expressions of SPDX. A single URL, or the hash of a license text, is evaluated like the name of a license.</summary>
internal static class LicenseExpression
{
    /// <summary>Returns whether one of the licenses to choose from (<c>OR</c>) is allowed, and all of those that apply at once (<c>AND</c>, which binds more).</summary>
    /// <returns><see langword="false"/> for an exception (<c>WITH</c>) and for what is no expression.</returns>
    public static bool IsAllowed(string license, IReadOnlyCollection<string> allowed)
    {
        var words = new Queue<string>(license.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return ReadChoice() && words.Count == 0;

        bool ReadChoice()
        {
            var isAllowed = ReadAll();
            while (Skip("OR"))
            {
                isAllowed |= ReadAll();
            }

            return isAllowed;
        }

        bool ReadAll()
        {
            var isAllowed = ReadOne();
            while (Skip("AND"))
            {
                isAllowed &= ReadOne();
            }

            return isAllowed;
        }

        bool ReadOne() => Skip("(") ? ReadChoice() & Skip(")") : words.TryDequeue(out var name) && allowed.Contains(name);

        bool Skip(string word) => words.TryPeek(out var next) && next == word && words.TryDequeue(out _);
    }
}
