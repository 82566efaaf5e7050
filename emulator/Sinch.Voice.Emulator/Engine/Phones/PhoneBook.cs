namespace Sinch.Voice.Emulator.Engine;

/// <summary>The phones by address. A leading plus, spaces and the case make no difference.</summary>
internal sealed class PhoneBook
{
    private readonly Dictionary<string, Phone> _phones = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<Phone> All => _phones.Values;

    public Phone Get(string address)
    {
        var key = Normalize(address);
        if (!_phones.TryGetValue(key, out var phone))
        {
            _phones.Add(key, phone = new Phone(address));
            phone.Behavior = TestNumbers.Find(key) ?? PhoneBehavior.Manual;
        }

        return phone;
    }

    /// <summary>Forgets what a leg needed; a phone that nobody uses or has set up is forgotten, too.</summary>
    public void Release(Leg leg)
    {
        var phone = leg.Phone;
        phone.Forget(leg);
        if (--phone.Legs == 0 && !phone.IsInUse && phone.Ringing.Count == 0)
        {
            _phones.Remove(Normalize(phone.Address));
        }
    }

    /// <summary>Forgets all phones and what they do.</summary>
    public void Clear() => _phones.Clear();

    private static string Normalize(string address) => address.TrimStart('+').Replace(" ", string.Empty, StringComparison.Ordinal);
}
